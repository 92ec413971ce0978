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

import java.util.function.Predicate;

import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.faults.SimulatedFaults;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.ReceivedRequest;

import static io.github.camelanaplan.component.reliability.KillPoint.AfterRestart.ATTACHED;
import static io.github.camelanaplan.component.reliability.KillPoint.AfterRestart.BEGUN_ANEW;
import static io.github.camelanaplan.component.reliability.KillPoint.AfterRestart.IN_DOUBT;
import static io.github.camelanaplan.component.reliability.KillPoint.Call.ANSWER_WITHHELD;
import static io.github.camelanaplan.component.reliability.KillPoint.Call.NOT_PROCESSED;

/** When a JVM is killed: as the service gets a call. The client still waits for its answer, so it can be nowhere else. */
enum KillPoint {
    BEFORE_SIGN_IN(CallKind.AUTHENTICATE, 1, NOT_PROCESSED, BEGUN_ANEW),
    AFTER_SIGN_IN(CallKind.LOOK_UP, 1, NOT_PROCESSED, BEGUN_ANEW),
    ANNOUNCED(CallKind.ANNOUNCE, 1, ANSWER_WITHHELD, BEGUN_ANEW),
    FIRST_CHUNK_THERE(CallKind.PUT_CHUNK, 1, ANSWER_WITHHELD, BEGUN_ANEW),
    /** Of the second chunk, the head has arrived. */
    MID_UPLOAD(CallKind.PUT_CHUNK, 2, NOT_PROCESSED, BEGUN_ANEW),
    UPLOADED(CallKind.COMPLETE, 1, ANSWER_WITHHELD, IN_DOUBT),
    BEFORE_START(CallKind.START_TASK, 1, NOT_PROCESSED, IN_DOUBT),
    STARTED(CallKind.START_TASK, 1, ANSWER_WITHHELD, IN_DOUBT),
    POLLING(CallKind.POLL_TASK, 3, NOT_PROCESSED, ATTACHED),
    /** The client knows that the task has ended, and asks for the rejected rows. */
    ENDED(CallKind.DUMP_CHUNKS, 1, NOT_PROCESSED, ATTACHED),
    MID_DUMP(CallKind.DUMP_CHUNK, 1, NOT_PROCESSED, ATTACHED);

    private final CallKind kind;
    private final int occurrence;
    private final Call call;
    private final AfterRestart afterRestart;

    KillPoint(CallKind kind, int occurrence, Call call, AfterRestart afterRestart) {
        this.kind = kind;
        this.occurrence = occurrence;
        this.call = call;
        this.afterRestart = afterRestart;
    }

    AfterRestart afterRestart() {
        return afterRestart;
    }

    /** Calls of this kind. */
    Predicate<ReceivedRequest> calls() {
        return kind;
    }

    /** Lets it happen. */
    void arm(SimulatedFaults faults, Runnable kill) {
        switch (call) {
            case NOT_PROCESSED ->
                faults.on(kind)
                        .occurrence(occurrence)
                        .answer(CannedAnswer.resetConnection().first(request -> kill.run()));
            case ANSWER_WITHHELD ->
                faults.on(kind).occurrence(occurrence).rewrite(answer -> {
                    kill.run();
                    return answer;
                });
        }
    }

    /** What becomes of the call. */
    enum Call {
        NOT_PROCESSED,
        ANSWER_WITHHELD
    }

    /** What the next JVM does with the file that was in work. */
    enum AfterRestart {
        /** Nothing can have been started. */
        BEGUN_ANEW,
        /** Something may have been started, so it is a person who decides. */
        IN_DOUBT,
        /** The task is known. */
        ATTACHED
    }
}
