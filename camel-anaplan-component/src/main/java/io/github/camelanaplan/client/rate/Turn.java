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
package io.github.camelanaplan.client.rate;

import java.time.Duration;

/** The right to make one call, at its time. Thread-safe. */
public interface Turn {

    /** How long to wait; to be asked again after that, as it may have become longer. Zero once the call may be made. */
    Duration remaining();

    /** Says that the call is not made after all, so that others wait less. Must not be said of a call that was made. */
    void giveBack();
}
