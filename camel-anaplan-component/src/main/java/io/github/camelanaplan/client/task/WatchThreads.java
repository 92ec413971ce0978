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

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The threads that tasks are watched with. Both must refuse work, rather than drop it, when they are shut down.
 *
 * @param timer   says when it is time for a look, and is never held up; must take any number of entries
 * @param lookers look, each time for one short call; a few do for thousands of tasks
 */
public record WatchThreads(ScheduledExecutorService timer, Executor lookers) {}
