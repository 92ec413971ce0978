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

import io.github.camelanaplan.client.model.TaskOutcome;

/**
 * A task that goes on without anybody who waits for it.
 *
 * @param known    what was known of it last
 * @param settings how to look at it
 */
public record RunningTask(TaskOutcome known, WaitSettings settings) implements LeftTask {
    public RunningTask {
        settings = settings.inBackground();
    }
}
