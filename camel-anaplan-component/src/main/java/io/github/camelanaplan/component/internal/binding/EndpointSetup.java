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
package io.github.camelanaplan.component.internal.binding;

import java.util.concurrent.Executor;

import io.github.camelanaplan.client.AnaplanClient;
import io.github.camelanaplan.component.config.AnaplanConfiguration;

/**
 * What all exchanges of an endpoint have in common.
 *
 * @param operation     the operation, as in the URI
 * @param target        the configured target; null when there is none
 * @param configuration the options
 * @param client        what makes the calls
 * @param workers       what goes on after waiting
 */
public record EndpointSetup(
        String operation, String target, AnaplanConfiguration configuration, AnaplanClient client, Executor workers) {}
