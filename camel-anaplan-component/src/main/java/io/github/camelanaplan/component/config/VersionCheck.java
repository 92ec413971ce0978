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
package io.github.camelanaplan.component.config;

import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.ApiVersion;
import io.github.camelanaplan.client.model.Ability;

/** Refuses, before a route starts, what a version of the API does not have. */
public final class VersionCheck {
    private static final Logger LOG = LoggerFactory.getLogger(VersionCheck.class);

    private VersionCheck() {}

    /**
     * The version that is configured.
     *
     * @throws AnaplanConfigurationException when there is none of that number
     */
    public static ApiVersion versionOf(ConnectionConfiguration options) {
        String number = options.getApiVersion();
        return ApiVersion.of(number)
                .orElseThrow(() -> new AnaplanConfigurationException(
                        "Option apiVersion is " + number + "; expected " + String.join(" or ", ApiVersion.numbers())));
    }

    static void check(AnaplanConfiguration options) {
        ApiVersion version = versionOf(options);
        if (options.getValidate() != ValidateRule.OFF && !version.has(Ability.IMPORT_LAYOUTS)) {
            LOG.warn(
                    "validate={} compares nothing: API {} does not have {}",
                    options.getValidate().name().toLowerCase(Locale.ROOT),
                    version,
                    Ability.IMPORT_LAYOUTS.title());
        }
    }

    /**
     * @param what what needs it, as it is written in a URI
     * @throws AnaplanConfigurationException when the configured version does not have it, naming those that do
     */
    public static void require(Ability ability, AnaplanConfiguration options, String what) {
        ApiVersion version = versionOf(options);
        if (!version.has(ability)) {
            throw new AnaplanConfigurationException(what + " asks for " + ability.title() + ", which API " + version
                    + " does not have; expected apiVersion="
                    + String.join(" or ", ApiVersion.numbersWith(ability)));
        }
    }

    /**
     * @throws AnaplanConfigurationException when there is a model that is only found within its workspace, and none is given
     */
    public static void requireWorkspace(AnaplanConfiguration options) {
        ApiVersion version = versionOf(options);
        if (!version.has(Ability.MODELS_ANYWHERE)
                && isGiven(options.getModelId())
                && !isGiven(options.getWorkspaceId())) {
            throw new AnaplanConfigurationException("Option workspaceId is missing: API " + version
                    + " finds a model only within its workspace; expected workspaceId beside modelId, or apiVersion="
                    + String.join(" or ", ApiVersion.numbersWith(Ability.MODELS_ANYWHERE)));
        }
    }

    private static boolean isGiven(String option) {
        return option != null && !option.isBlank();
    }
}
