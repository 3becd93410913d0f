package nl.zorgcontract.amend.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;

/**
 * The world outside, as the commands see it.
 *
 * @param in standard input
 * @param out results
 * @param err everything else
 * @param clock the only clock of the program
 * @param terminal whether results go to a terminal
 * @param width the columns of that terminal
 * @param noColor whether {@code NO_COLOR} is set
 */
public record Console(
    InputStream in, PrintWriter out, PrintWriter err, Clock clock, boolean terminal, int width, boolean noColor) {}
