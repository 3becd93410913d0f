/** The commands for what awaits a person in a workspace. */
@NullMarked
package nl.zorgcontract.amend.cli.desk;

import org.jspecify.annotations.NullMarked;
