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

/** What became of a task, in one word. */
public enum Outcome {
    /** Ended well; rows that needed no change may have been ignored. */
    SUCCESS,
    /** Ended, but rows were rejected or taken with warnings. */
    PARTIAL,
    /** Ended without success. */
    FAILED,
    /** Cancelled and rolled back. */
    CANCELLED,
    /** Had not ended when the waiting did. */
    TIMED_OUT,
    /** Had not ended when last looked at. */
    RUNNING,
    /** The service no longer tells, or told something that cannot be read as success or failure. */
    UNKNOWN
}
