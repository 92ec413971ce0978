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

import java.util.LinkedHashSet;
import java.util.Set;

/** The tasks that were started here lately, and so are not the one that a start without an answer has started. Thread-safe. */
final class OwnTasks {
    private static final int REMEMBERED = 1000;

    private final Set<String> ids = new LinkedHashSet<>();

    synchronized void add(String taskId) {
        ids.add(taskId);
        if (ids.size() > REMEMBERED) {
            ids.remove(ids.iterator().next());
        }
    }

    synchronized Set<String> ids() {
        return Set.copyOf(ids);
    }
}
