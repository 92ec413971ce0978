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

/** What to do when a start got no answer, and the service has a task that may be the one that was to be started. */
public enum OnAmbiguousStart {
    /** An error that names it. */
    FAIL,
    /** Take it for the one, if it is the only one: right where nobody else runs the same object at the same time. */
    ADOPT
}
