/** What the nights of a workspace decided, and what is done of it: the index over all runs. */
@NullMarked
package nl.zorgcontract.amend.workspace.night;

import org.jspecify.annotations.NullMarked;
