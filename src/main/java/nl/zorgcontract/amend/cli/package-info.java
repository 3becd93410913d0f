/** The program: its commands, and how it ends. */
@NullMarked
package nl.zorgcontract.amend.cli;

import org.jspecify.annotations.NullMarked;
