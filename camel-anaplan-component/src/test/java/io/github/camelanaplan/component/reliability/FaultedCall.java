/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.component.reliability;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import io.github.camelanaplan.simulator.faults.CallKind;

/** A call of an operation: a row of the matrix. */
enum FaultedCall {
    LOAD_SIGN_IN(MatrixJob.LOAD, CallKind.AUTHENTICATE, 1),
    LOAD_LOOK_UP(MatrixJob.LOAD, CallKind.LOOK_UP, 1),
    LOAD_LIST_FILES(MatrixJob.LOAD, CallKind.LIST_FILES, 1),
    LOAD_ANNOUNCE(MatrixJob.LOAD, CallKind.ANNOUNCE, 1),
    LOAD_FIRST_CHUNK(MatrixJob.LOAD, CallKind.PUT_CHUNK, 1),
    LOAD_LATER_CHUNK(MatrixJob.LOAD, CallKind.PUT_CHUNK, 2),
    LOAD_COMPLETE(MatrixJob.LOAD, CallKind.COMPLETE, 1),
    LOAD_START(MatrixJob.LOAD, CallKind.START_TASK, 1),
    LOAD_POLL(MatrixJob.LOAD, CallKind.POLL_TASK, 1),
    ADOPT_START(MatrixJob.ADOPT, CallKind.START_TASK, 1),
    REJECT_LIST_CHUNKS(MatrixJob.REJECT, CallKind.DUMP_CHUNKS, 1),
    REJECT_FIRST_CHUNK(MatrixJob.REJECT, CallKind.DUMP_CHUNK, 1),
    REJECT_LATER_CHUNK(MatrixJob.REJECT, CallKind.DUMP_CHUNK, 2),
    DUMP_LOOK(MatrixJob.DUMP, CallKind.POLL_TASK, 1),
    DUMP_LIST_CHUNKS(MatrixJob.DUMP, CallKind.DUMP_CHUNKS, 1),
    DUMP_FIRST_CHUNK(MatrixJob.DUMP, CallKind.DUMP_CHUNK, 1),
    DUMP_LATER_CHUNK(MatrixJob.DUMP, CallKind.DUMP_CHUNK, 2),
    EXPORT_SIGN_IN(MatrixJob.EXPORT, CallKind.AUTHENTICATE, 1),
    EXPORT_LOOK_UP(MatrixJob.EXPORT, CallKind.LOOK_UP, 1),
    EXPORT_START(MatrixJob.EXPORT, CallKind.START_TASK, 1),
    EXPORT_POLL(MatrixJob.EXPORT, CallKind.POLL_TASK, 1),
    EXPORT_LIST_CHUNKS(MatrixJob.EXPORT, CallKind.LIST_CHUNKS, 1),
    EXPORT_FIRST_CHUNK(MatrixJob.EXPORT, CallKind.GET_CHUNK, 1),
    EXPORT_LATER_CHUNK(MatrixJob.EXPORT, CallKind.GET_CHUNK, 2),
    PROCESS_LOOK_UP(MatrixJob.PROCESS, CallKind.LOOK_UP, 1),
    PROCESS_START(MatrixJob.PROCESS, CallKind.START_TASK, 1),
    PROCESS_POLL(MatrixJob.PROCESS, CallKind.POLL_TASK, 1),
    FEED_LIST_FILES(MatrixJob.FEED, CallKind.LIST_FILES, 1),
    FEED_ANNOUNCE(MatrixJob.FEED, CallKind.ANNOUNCE, 1),
    FEED_FIRST_CHUNK(MatrixJob.FEED, CallKind.PUT_CHUNK, 1),
    FEED_LATER_CHUNK(MatrixJob.FEED, CallKind.PUT_CHUNK, 2),
    FEED_COMPLETE(MatrixJob.FEED, CallKind.COMPLETE, 1),
    FEED_START(MatrixJob.FEED, CallKind.START_TASK, 1),
    FEED_POLL(MatrixJob.FEED, CallKind.POLL_TASK, 1),
    DELETE_LOOK_UP(MatrixJob.DELETE, CallKind.LOOK_UP, 1),
    DELETE_START(MatrixJob.DELETE, CallKind.START_TASK, 1),
    DELETE_POLL(MatrixJob.DELETE, CallKind.POLL_TASK, 1),
    ACTION_LOOK_UP(MatrixJob.ACTION, CallKind.LOOK_UP, 1),
    ACTION_START(MatrixJob.ACTION, CallKind.START_TASK, 1),
    ACTION_POLL(MatrixJob.ACTION, CallKind.POLL_TASK, 1),
    ATTACH_LOOK(MatrixJob.ATTACH, CallKind.POLL_TASK, 1),
    CANCEL_LOOK(MatrixJob.CANCEL, CallKind.POLL_TASK, 1),
    CANCEL_ASK(MatrixJob.CANCEL, CallKind.CANCEL, 1),
    CANCEL_LOOK_AGAIN(MatrixJob.CANCEL, CallKind.POLL_TASK, 2),
    LIST_LOOK_UP(MatrixJob.LIST, CallKind.LOOK_UP, 1);

    private static final Set<CallKind> BEHIND_THE_START = EnumSet.of(
            CallKind.POLL_TASK, CallKind.LIST_CHUNKS, CallKind.GET_CHUNK, CallKind.DUMP_CHUNKS, CallKind.DUMP_CHUNK);

    private final MatrixJob job;
    private final CallKind kind;
    private final int first;

    FaultedCall(MatrixJob job, CallKind kind, int first) {
        this.job = job;
        this.kind = kind;
        this.first = first;
    }

    MatrixJob job() {
        return job;
    }

    CallKind kind() {
        return kind;
    }

    /** The first of these calls that the fault happens to, counted from 1. */
    int first() {
        return first;
    }

    /** Whether the job's task has been started when it is made. */
    boolean isBehindTheStart() {
        return BEHIND_THE_START.contains(kind);
    }

    /** What the job does with it, for people. */
    String title() {
        return name().substring(job.name().length() + 1)
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ');
    }
}
