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
package io.github.camelanaplan.client.task;

import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;

/**
 * The end of a task of which the service does not tell how it was. That may be the moment between the state and the result,
 * or a byte that went wrong: looking again is worth more than a verdict that nobody can do anything with.
 */
final class UntoldEnd {
    private static final int LOOKS = 3;

    private UntoldEnd() {}

    /**
     * @param looks how many there have been for that reason already
     */
    static boolean isWorthALook(TaskOutcome seen, int looks) {
        return looks < LOOKS && seen.state().ended() && seen.outcome() == Outcome.UNKNOWN;
    }
}
