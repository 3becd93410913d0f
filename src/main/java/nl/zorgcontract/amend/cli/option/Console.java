package nl.zorgcontract.amend.cli.option;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.time.Clock;

/**
 * The streams, the clock and the terminal that commands use.
 *
 * @param in standard input
 * @param bytes standard output as bytes, for results that are made as bytes
 * @param out the same as text; flushed before bytes are written
 * @param err everything else
 * @param clock the only clock of the program
 * @param terminal whether results go to a terminal
 * @param errTerminal whether everything else goes to a terminal
 * @param width the columns of that terminal
 * @param noColor whether {@code NO_COLOR} is set
 * @param shipped what comes with the program
 */
public record Console(
    InputStream in,
    OutputStream bytes,
    PrintWriter out,
    PrintWriter err,
    Clock clock,
    boolean terminal,
    boolean errTerminal,
    int width,
    boolean noColor,
    BundledResources shipped) {}
