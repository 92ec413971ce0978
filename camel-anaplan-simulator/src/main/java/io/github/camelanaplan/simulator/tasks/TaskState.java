package io.github.camelanaplan.simulator.tasks;

/** The states of a task, named as on the wire. */
public enum TaskState {
    /** Waits for its turn: a model runs one task at a time. */
    NOT_STARTED,
    /** Runs. */
    IN_PROGRESS,
    /** Over, successful or not: only the result tells. */
    COMPLETE,
    /** Somebody asked to cancel it; may still end as {@link #COMPLETE}. */
    CANCELLING,
    /** Over without any effect. */
    CANCELLED
}
