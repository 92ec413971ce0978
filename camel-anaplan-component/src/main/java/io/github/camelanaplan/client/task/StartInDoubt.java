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

import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.TaskKind;

/**
 * A start of which is not known whether it has started a task.
 *
 * @param title    what was to be started, for people
 * @param mark     tells its task from earlier ones
 * @param underWay whether the service may get to it later
 * @param until    up to when that is thought possible, by {@link System#nanoTime()}
 */
public record StartInDoubt(
        ModelRef model, TaskKind kind, String objectId, String title, StartMark mark, boolean underWay, long until) {

    /** Whether it is known now which tasks are to be waited for, or that there is none. */
    boolean isSettledBy(StartDoubt.Finding finding) {
        if (underWay) {
            // What somebody else started before is no reason to believe that this one will not arrive any more
            return !finding.likely().isEmpty();
        }
        return !finding.candidates().isEmpty() || mark.sent().known() && finding.nothingStarted();
    }

    /** How long it is still thought possible, in nanoseconds; not positive once it is not. */
    long left() {
        return until - System.nanoTime();
    }
}
