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
package io.github.camelanaplan.client.retry;

/** What sending a call a second time would mean. It is the call that decides, not its verb. */
public enum Repetition {
    /** Nothing that the first did not do: it reads, cancels, or puts the same content into the same place. */
    HARMLESS,
    /** As harmless, but whoever makes it has waited for its turn, makes it again in any case, and knows better when. */
    LEFT_TO_THE_CALLER,
    /** Something would be done twice, as by a start of a task: only for a call that has certainly done nothing. */
    ONLY_IF_NOT_DONE
}
