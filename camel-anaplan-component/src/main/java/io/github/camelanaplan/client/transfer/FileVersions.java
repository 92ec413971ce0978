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
package io.github.camelanaplan.client.transfer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.model.ModelRef;

/**
 * Which files of one user have been written anew from here. A file in the service is overwritten in place, so that
 * content which is still being read would go on with the bytes of the next run, and end like any other. Thread-safe.
 */
public final class FileVersions {
    private final Map<Key, Long> versions = new ConcurrentHashMap<>();

    /** Says that a file is written anew from now on, by an upload or by a run of an export. */
    public void changes(ModelRef model, String fileId) {
        versions.merge(new Key(model, fileId), 1L, Long::sum);
    }

    /**
     * Remembers what a file is now.
     *
     * @return checks that it still is; throws {@link TransferFailedException} when the file has been written anew meanwhile
     */
    public Runnable unchanged(ModelRef model, String fileId) {
        Key key = new Key(model, fileId);
        long now = version(key);
        return () -> require(key, now);
    }

    private void require(Key key, long version) {
        if (version(key) != version) {
            throw new TransferFailedException(
                    "the file has been written anew since; read it before the next run, or copy it first");
        }
    }

    private long version(Key key) {
        return versions.getOrDefault(key, 0L);
    }

    private record Key(ModelRef model, String fileId) {}
}
