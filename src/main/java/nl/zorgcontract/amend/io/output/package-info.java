/** Files and folders of output, which appear whole or not at all. */
@NullMarked
package nl.zorgcontract.amend.io.output;

import org.jspecify.annotations.NullMarked;
