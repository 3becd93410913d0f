/** Reading JSON with the place of each value, and writing it. */
@NullMarked
package nl.zorgcontract.amend.json;

import org.jspecify.annotations.NullMarked;
