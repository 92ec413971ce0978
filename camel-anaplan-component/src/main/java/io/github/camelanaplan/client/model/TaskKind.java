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
package io.github.camelanaplan.client.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a task runs. A delete is an action for the service, but an operation of its own for people: a route must not
 * delete where it meant to sort.
 */
public enum TaskKind {
    IMPORT(ObjectKind.IMPORT),
    EXPORT(ObjectKind.EXPORT),
    PROCESS(ObjectKind.PROCESS),
    DELETE(ObjectKind.ACTION),
    ACTION(ObjectKind.ACTION);

    private final ObjectKind objectKind;

    TaskKind(ObjectKind objectKind) {
        this.objectKind = objectKind;
    }

    /** The kind of object that the task runs. */
    public ObjectKind objectKind() {
        return objectKind;
    }

    /** The kind in lower case, as in headers and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with a capital, to begin a sentence with. */
    public String title() {
        return name().charAt(0) + word().substring(1);
    }

    /** The kind of that name, ignoring case; empty for any other word. */
    public static Optional<TaskKind> of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(word.trim()))
                .findFirst();
    }

    /** The kind of a step inside a process, told from the id of the object that it ran. */
    public static TaskKind ofStep(String objectId) {
        return switch (ObjectKind.ofId(objectId).orElse(ObjectKind.ACTION)) {
            case IMPORT -> IMPORT;
            case EXPORT -> EXPORT;
            case PROCESS -> PROCESS;
            default -> ACTION;
        };
    }
}
