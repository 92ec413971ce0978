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
package io.github.camelanaplan.client.auth.certificate;

/** What the data look like that are signed to prove that one has the private key. */
public enum DataFormat {
    /** Random bytes only. Anaplan is to give it up in favour of {@link #V2}. */
    V1,
    /** Random bytes after the time, so that what was signed once is of no use later; the clocks must agree. */
    V2
}
