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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OwnTasksTest {
    private final OwnTasks own = new OwnTasks();

    @Test
    void onlyTheLatestAreRemembered() {
        try (OwnTasks.Starting many = own.begin("one import")) {
            for (int i = 0; i <= OwnTasks.MOST; i++) {
                many.started("task " + i);
            }
        }

        assertThat(own.contains("task 0")).isFalse();
        assertThat(own.contains("task 1")).isTrue();
    }

    @Test
    void taskOfAnotherStartIsNotAdoptedHoweverManyHaveBeenStartedSince() {
        try (OwnTasks.Starting many = own.begin("one import")) {
            for (int i = 0; i < 5000; i++) {
                many.started("task " + i);
            }
        }

        try (OwnTasks.Starting lost = own.begin("another")) {
            assertThat(lost.adopt("task 0")).isFalse();
            assertThat(lost.adopt("a task that nobody knows")).isTrue();
        }
    }
}
