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

import java.time.Duration;
import java.util.Objects;

/**
 * What to do about a start of which is not known whether it arrived.
 *
 * @param onAmbiguous what to do with a task that may be the one
 * @param settling    how long to give the service before its list of tasks is believed
 * @param maxRetries  how many times to start again where the list shows that nothing was started; 0 for never, in which case
 *                    the list is not looked at for that
 * @param late        how long a start that got no answer is thought to be able to arrive
 */
public record StartSettings(OnAmbiguousStart onAmbiguous, Duration settling, int maxRetries, Duration late) {
    /** Longer than anybody on the way, or the service, keeps a call that it acts on after all. */
    public static final Duration LATE = Duration.ofHours(1);

    public StartSettings {
        Objects.requireNonNull(onAmbiguous, "onAmbiguous");
        Objects.requireNonNull(settling, "settling");
        Objects.requireNonNull(late, "late");
    }
}
