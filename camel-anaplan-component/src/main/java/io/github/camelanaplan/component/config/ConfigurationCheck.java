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

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.transfer.upload.ChunkPlan;

/** Refuses values that make no sense before a route starts. */
public final class ConfigurationCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationCheck.class);

    private ConfigurationCheck() {}

    /**
     * @throws AnaplanConfigurationException naming the option and what was expected
     */
    public static void check(AnaplanConfiguration configuration) {
        AddressCheck.check(configuration);
        VersionCheck.check(configuration);
        positive("connectTimeout", configuration.getConnectTimeout());
        positive("responseTimeout", configuration.getResponseTimeout());
        positive("taskTimeout", configuration.getTaskTimeout());
        positive("pollInterval", configuration.getPollInterval());
        positive("maxPollInterval", configuration.getMaxPollInterval());
        positive("retryDelay", configuration.getRetryDelay());
        positive("maxRetryDelay", configuration.getMaxRetryDelay());
        maxRetries(configuration.getMaxRetries());
        chunkSize(configuration);
        connections("uploadConnections", configuration.getUploadConnections());
        connections("downloadConnections", configuration.getDownloadConnections());
        if (configuration.getMapping().containsKey("")) {
            throw wrong("mapping.", "without an entity type", "mapping.EntityType=entityName");
        }
        if (configuration.getLocaleName() == null
                || configuration.getLocaleName().isBlank()) {
            throw wrong("localeName", "nothing", "a locale such as en_US, without which the service starts no task");
        }
    }

    private static void maxRetries(String value) {
        if (value == null || !value.matches("\\d{1,2}")) {
            throw wrong("maxRetries", value, "a number from 0 to 99");
        }
    }

    private static void connections(String option, String value) {
        if (value == null || !value.matches("[1-9]|1[0-6]")) {
            throw wrong(option, value, "a number from 1 to 16");
        }
    }

    private static void chunkSize(AnaplanConfiguration configuration) {
        String size = configuration.getChunkSize();
        if (size == null || !size.matches("\\d{1,9}")) {
            throw wrong("chunkSize", size, "1 to 50 (megabytes of content), or 0 for an upload in one call");
        }
        if (Integer.parseInt(size) > ChunkPlan.MAX_MEGABYTES) {
            LOG.warn("chunkSize={} is more than the service takes; {} is used", size, ChunkPlan.MAX_MEGABYTES);
            configuration.setChunkSize(String.valueOf(ChunkPlan.MAX_MEGABYTES));
        }
    }

    private static void positive(String option, long millis) {
        if (millis <= 0) {
            throw wrong(option, millis, "a time greater than zero, such as 30s or 5m");
        }
    }

    private static AnaplanConfigurationException wrong(String option, Object value, String expected) {
        return new AnaplanConfigurationException("Option " + option + " is " + value + "; expected " + expected);
    }
}
