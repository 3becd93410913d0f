/** Making a workspace. */
@NullMarked
package nl.zorgcontract.amend.setup;

import org.jspecify.annotations.NullMarked;
