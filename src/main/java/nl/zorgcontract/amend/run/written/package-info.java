/** What a run wrote, read back: to explain a decision, and for the letters. */
@NullMarked
package nl.zorgcontract.amend.run.written;

import org.jspecify.annotations.NullMarked;
