/** Amendment requests as practices sent them, and the readers of the files that hold them. */
@NullMarked
package nl.zorgcontract.amend.request;

import org.jspecify.annotations.NullMarked;
