/**
 * The commands that decide requests and write what comes of it, and the one that makes a workspace.
 */
@NullMarked
package nl.zorgcontract.amend.cli.run;

import org.jspecify.annotations.NullMarked;
