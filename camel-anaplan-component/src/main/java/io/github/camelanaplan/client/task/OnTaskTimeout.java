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

/** What to do about a task that has not ended in time. */
public enum OnTaskTimeout {
    /** An error; the task goes on in the service. */
    FAIL,
    /** No error; the outcome says that it timed out, and the task goes on in the service. */
    RETURN,
    /** Ask the service to cancel it, and wait for what becomes of it. */
    CANCEL
}
