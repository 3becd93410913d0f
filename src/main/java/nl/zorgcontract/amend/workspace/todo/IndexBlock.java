package nl.zorgcontract.amend.workspace.todo;

import java.util.List;

/**
 * What the index of the nights keeps of a run.
 *
 * @param lines a line for each decision, in the order of the input
 */
record IndexBlock(IndexedRun run, List<String> lines) {}
