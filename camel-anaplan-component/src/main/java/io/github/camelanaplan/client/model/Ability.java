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

/** What some versions of Anaplan's API have, and others do not. */
public enum Ability {
    /** Lists of a model. */
    LISTS("the lists of a model"),
    /** Saved views of a model. */
    VIEWS("the views of a model"),
    /** Models without their workspace, by id or name or all of them. */
    MODELS_ANYWHERE("models without their workspace"),
    /** How imports read their files. */
    IMPORT_LAYOUTS("the layout of an import's source"),
    /** What processes run. */
    PROCESS_STEPS("the steps of a process"),
    /** When tasks were started. */
    TASK_TIMES("the times at which tasks were started");

    private final String title;

    Ability(String title) {
        this.title = title;
    }

    /** What a person calls it, to go on a sentence with. */
    public String title() {
        return title;
    }
}
