package nl.zorgcontract.amend.io;

/**
 * A file with its checksum.
 *
 * @param name as the user named it; of a policy its id
 * @param bytes its size
 * @param sha256 64 hexadecimal digits, lower case
 */
public record FileSum(String name, long bytes, String sha256) {}
