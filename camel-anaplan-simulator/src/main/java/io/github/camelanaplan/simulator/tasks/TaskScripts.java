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
package io.github.camelanaplan.simulator.tasks;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What is to become of tasks to come, for each object in order of their starts. Thread-safe. */
final class TaskScripts {

    private final Duration usual;
    private final Map<String, Deque<TaskScript>> scripts = new HashMap<>();

    TaskScripts(Duration usual) {
        this.usual = usual;
    }

    synchronized TaskScript add(String objectId) {
        TaskScript script = new TaskScript(usual);
        scripts.computeIfAbsent(objectId, id -> new ArrayDeque<>()).add(script);
        return script;
    }

    /** The next script of an object, else one that changes nothing. */
    synchronized TaskScript take(String objectId) {
        TaskScript next = scripts.getOrDefault(objectId, new ArrayDeque<>()).poll();
        return next == null ? new TaskScript(usual) : next;
    }
}
