/** Files: strict decoding, limits, checksums, folders that strangers write to, reading ahead. */
@NullMarked
package nl.zorgcontract.amend.io;

import org.jspecify.annotations.NullMarked;
