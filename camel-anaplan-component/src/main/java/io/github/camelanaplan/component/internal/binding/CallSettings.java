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

import java.time.Duration;

import io.github.camelanaplan.client.task.OnTaskTimeout;
import io.github.camelanaplan.client.task.StartSettings;
import io.github.camelanaplan.client.task.WaitSettings;
import io.github.camelanaplan.client.transfer.upload.ChunkPlan;
import io.github.camelanaplan.client.transfer.upload.UploadSettings;
import io.github.camelanaplan.component.config.AnaplanConfiguration;

/**
 * Options in the terms of the client.
 *
 * @param configuration the options
 */
public record CallSettings(AnaplanConfiguration configuration) {

    /** How to upload. */
    public UploadSettings upload() {
        return new UploadSettings(
                Integer.parseInt(configuration.getChunkSize()) * ChunkPlan.MEGABYTE,
                configuration.getCompression(),
                Integer.parseInt(configuration.getUploadConnections()),
                configuration.getVerifyUpload(),
                Duration.ofMillis(configuration.getTaskTimeout()));
    }

    /** How many chunks to fetch at once. */
    public int downloadConnections() {
        return Integer.parseInt(configuration.getDownloadConnections());
    }

    /** What to do about starts that get no answer. */
    public StartSettings start() {
        return new StartSettings(
                configuration.getOnAmbiguousStart(),
                Duration.ofMillis(configuration.getMaxPollInterval()),
                Integer.parseInt(configuration.getMaxRetries()),
                StartSettings.LATE);
    }

    /** How to wait for tasks. */
    public WaitSettings waiting() {
        return waiting(configuration.getOnTaskTimeout());
    }

    /** How to wait, with another reaction to the end of the patience than the configured one. */
    public WaitSettings waiting(OnTaskTimeout onTimeout) {
        return new WaitSettings(
                Duration.ofMillis(configuration.getPollInterval()),
                Duration.ofMillis(configuration.getMaxPollInterval()),
                Duration.ofMillis(configuration.getTaskTimeout()),
                onTimeout);
    }
}
