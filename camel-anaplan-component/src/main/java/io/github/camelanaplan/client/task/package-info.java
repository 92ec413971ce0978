/**
 * Tasks: starting them at most once, waiting without a thread, and reading what became of them.
 */
package io.github.camelanaplan.client.task;
