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
package io.github.camelanaplan.simulator.tenant;

import java.time.Clock;
import java.time.Duration;

/**
 * What holds for all models.
 *
 * @param clock by which contents and dumps expire
 * @param taskDuration how long a task takes at least
 * @param downloadChunkSize in bytes
 * @param rateLimit how many calls it takes
 * @param blockingWhileBusy whether calls wait for a model that runs a task
 */
public record TenantSettings(
        Clock clock, Duration taskDuration, int downloadChunkSize, RateLimit rateLimit, boolean blockingWhileBusy) {}
