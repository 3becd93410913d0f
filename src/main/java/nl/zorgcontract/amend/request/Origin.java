package nl.zorgcontract.amend.request;

/**
 * Where a request stood.
 *
 * @param file the file's name, {@code -} for standard input
 * @param line the line on which the record or the object starts, from 1
 */
public record Origin(String file, int line) {}
