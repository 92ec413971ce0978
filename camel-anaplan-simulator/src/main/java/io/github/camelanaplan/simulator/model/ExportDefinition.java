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
package io.github.camelanaplan.simulator.model;

import java.nio.charset.Charset;

/**
 * An export. Its output is a file with the export's own id.
 *
 * @param id the id, 116…
 * @param name the name
 * @param source what is written out
 * @param layout how; the service reports it as the export's type too
 * @param encoding the charset of the output
 * @param separator what parts columns, one character
 * @param delimiter what encloses texts: one character, or empty for none, then a double quote is used where a field
 *     could not be read back without
 * @param quoting which fields are enclosed
 * @param exportFormat the media type, {@code text/csv} or {@code text/plain}
 */
public record ExportDefinition(
        String id,
        String name,
        ExportSource source,
        ExportLayout layout,
        Charset encoding,
        String separator,
        String delimiter,
        Quoting quoting,
        String exportFormat)
        implements ModelObject {}
