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
package io.github.camelanaplan.simulator.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Files of one user, in memory. */
final class MemoryFiles implements UserFiles {
    private final Map<String, byte[]> contents = new HashMap<>();
    private final Map<String, ByteArrayOutputStream> outputs = new HashMap<>();
    private final Map<DumpLayout, Map<String, ByteArrayOutputStream>> dumps = new EnumMap<>(DumpLayout.class);

    MemoryFiles with(String fileId, byte[] content) {
        contents.put(fileId, content);
        return this;
    }

    @Override
    public Optional<InputStream> open(String fileId) {
        return Optional.ofNullable(contents.get(fileId)).map(ByteArrayInputStream::new);
    }

    @Override
    public OutputStream replace(String fileId) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        outputs.put(fileId, output);
        return output;
    }

    @Override
    public OutputStream dump(String importId, DumpLayout layout) throws IOException {
        ByteArrayOutputStream dump = new ByteArrayOutputStream();
        if (dumps.computeIfAbsent(layout, any -> new HashMap<>()).putIfAbsent(importId, dump) != null) {
            throw new IOException("a dump was opened twice");
        }
        return dump;
    }

    byte[] output(String fileId) {
        return outputs.get(fileId).toByteArray();
    }

    String output(String fileId, Charset encoding) {
        return outputs.get(fileId).toString(encoding);
    }

    /** The dump, empty when none was written. */
    String dumpOf(String importId, DumpLayout layout) {
        ByteArrayOutputStream dump = dumps.getOrDefault(layout, Map.of()).get(importId);
        return dump == null ? "" : dump.toString(StandardCharsets.UTF_8);
    }
}
