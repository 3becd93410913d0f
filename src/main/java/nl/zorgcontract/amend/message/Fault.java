package nl.zorgcontract.amend.message;

/**
 * Something wrong with a file, at its place.
 *
 * @param file the file as the user named it
 * @param place where in the file
 * @param message what is wrong and what would have been right
 */
public record Fault(String file, Place place, Message message) {}
