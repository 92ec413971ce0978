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
package io.github.camelanaplan.component.operation;

import java.util.concurrent.CompletionStage;

import io.github.camelanaplan.component.config.AnaplanConfiguration;
import io.github.camelanaplan.component.config.AnaplanConfigurationException;
import io.github.camelanaplan.component.config.VersionCheck;
import io.github.camelanaplan.component.internal.binding.AnaplanCall;

/** One thing that the component can do. Implementations have no state. */
public interface Operation {

    /**
     * Does it. Calls are made on the caller's thread; waiting for a task takes none. The message has headers and body of
     * the result when the stage has ended well; what fails, fails the stage or is thrown.
     */
    CompletionStage<?> run(AnaplanCall call);

    /**
     * Refuses a target that cannot be right, before a route starts.
     *
     * @param target what is configured; null when nothing is
     * @throws AnaplanConfigurationException saying what was expected
     */
    default void check(String target) {}

    /**
     * Refuses what the configured version of the API does not have, before a route starts.
     *
     * @param target what is configured and has passed {@link #check}
     * @throws AnaplanConfigurationException saying which version has it
     */
    default void checkVersion(String target, AnaplanConfiguration options) {
        VersionCheck.requireWorkspace(options);
    }
}
