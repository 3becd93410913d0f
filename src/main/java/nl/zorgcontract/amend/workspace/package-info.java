/** The nightly run over a workspace: lock, inbox, commit, recovery. */
@NullMarked
package nl.zorgcontract.amend.workspace;

import org.jspecify.annotations.NullMarked;
