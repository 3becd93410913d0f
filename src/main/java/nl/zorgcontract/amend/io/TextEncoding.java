package nl.zorgcontract.amend.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The encoding of a file without a byte order mark.
 *
 * @param charset what they are said to be
 * @param isOfOthers whether it is said of files that are not UTF-8 alone, as a setting for many
 *     files is; else it is said of this file
 */
public record TextEncoding(Charset charset, boolean isOfOthers) {

  public static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, false);
}
