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
package io.github.camelanaplan.component.reliability;

/** What the component is asked to do while something goes wrong. */
enum MatrixJob {
    /** Imports content of unknown length in two chunks. */
    LOAD,
    /** Imports rows of which some are rejected, and fetches these. */
    DUMP,
    /** Exports and reads the content in several chunks. */
    EXPORT,
    /** Runs a process without content. */
    PROCESS,
    /** Runs a delete action. */
    DELETE
}
