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
import java.util.Optional;

/**
 * The kinds of objects that a model holds and that can be listed. The first three of the twelve digits of an id tell its
 * kind.
 */
public enum ObjectKind {
    FILE("files", "file", "113"),
    IMPORT("imports", "import", "112"),
    EXPORT("exports", "export", "116"),
    ACTION("actions", "action", "117"),
    PROCESS("processes", "process", "118"),
    LIST("lists", "list", "101"),
    MODULE("modules", "module", "102"),
    VIEW("views", "view", null);

    private final String collection;
    private final String word;
    private final String idPrefix;

    ObjectKind(String collection, String word, String idPrefix) {
        this.collection = collection;
        this.word = word;
        this.idPrefix = idPrefix;
    }

    /** The collection in paths and answers of the service, which is also its name in {@code anaplan:list/…}. */
    public String collection() {
        return collection;
    }

    /** What a person calls one of them. */
    public String word() {
        return word;
    }

    /** How ids of this kind start: three digits, or an empty string where ids do not tell. */
    public String idPrefix() {
        return idPrefix == null ? "" : idPrefix;
    }

    /** Whether an id can be of this kind. */
    public boolean ownsId(String id) {
        return id.startsWith(idPrefix());
    }

    /** The kind that an id tells by its first digits; empty for an id that tells none. */
    public static Optional<ObjectKind> ofId(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.idPrefix != null && id.startsWith(kind.idPrefix))
                .findFirst();
    }
}
