/**
 * Files: strict decoding, limits, checksums, files and folders that appear whole, reading ahead.
 */
@NullMarked
package nl.zorgcontract.amend.io;

import org.jspecify.annotations.NullMarked;
