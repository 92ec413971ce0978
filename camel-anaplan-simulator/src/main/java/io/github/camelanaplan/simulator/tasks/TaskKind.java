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

import java.util.Optional;
import java.util.stream.Stream;

/** The four collections below which tasks are started. */
public enum TaskKind {
    /** Imports. */
    IMPORT("imports"),
    /** Exports. */
    EXPORT("exports"),
    /** Delete actions and all other actions. */
    ACTION("actions"),
    /** Processes. */
    PROCESS("processes");

    private final String collection;

    TaskKind(String collection) {
        this.collection = collection;
    }

    /**
     * The name of the collection in paths.
     *
     * @return for example {@code imports}
     */
    public String collection() {
        return collection;
    }

    /**
     * The kind whose collection has this name.
     *
     * @param collection a path segment, case matters
     * @return empty when no tasks are started there
     */
    public static Optional<TaskKind> ofCollection(String collection) {
        return Stream.of(values())
                .filter(kind -> kind.collection.equals(collection))
                .findFirst();
    }

    /**
     * The kind of what has this id.
     *
     * @param objectId of something that can be run; its first three digits tell
     * @return never null
     */
    public static TaskKind ofObject(String objectId) {
        return switch (objectId.substring(0, 3)) {
            case "112" -> IMPORT;
            case "116" -> EXPORT;
            case "118" -> PROCESS;
            default -> ACTION;
        };
    }
}
