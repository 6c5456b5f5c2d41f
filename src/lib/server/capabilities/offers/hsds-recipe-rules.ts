import type { OffersImportDefinition } from './offers-import-definition.ts'

/**
 * How services by HSDS become offers: the columns are those that platform/tables makes of such files.
 * @param source what the offers are said to come from; a newer file of the same source replaces them
 */
export function hsdsDefinition(source: string): Partial<OffersImportDefinition> {
  return {
    source,
    columns: {
      externalId: 'id',
      name: 'name',
      description: 'description',
      provider: 'organization',
      street: 'address_1',
      postalCode: 'postal_code',
      town: 'city',
      longitude: 'longitude',
      latitude: 'latitude',
      capacity: 'places',
      phone: 'phone',
      website: 'url',
      cost: 'fees',
      lastConfirmedOn: 'assured_date',
      ageFromYears: 'minimum_age',
      ageToYears: 'maximum_age',
      steps: 'life-phases',
      fields: 'fields',
      standards: 'standards',
      outreach: 'outreach',
      mainstream: 'mainstream',
      howItGoes: 'how-it-goes',
      whatToBring: 'required_documents',
      targetGroups: 'target-groups',
      languages: 'languages',
      accessibility: 'accessibility',
      accessibilityNote: 'accessibility_note',
      costKind: 'cost_option',
      butEligible: 'but',
      anonymous: 'anonymous',
      registration: 'registration',
      registrationNote: 'application_process',
      delivery: 'delivery',
      schedules: 'schedules',
      placesFree: 'places-free',
      placesFreeOn: 'places-free-on',
      email: 'email',
      contactName: 'contact_name',
      contactPhone: 'contact_phone',
      contactEmail: 'contact_email',
      contactHours: 'contact_hours',
    },
    rules: [
      {
        when: { status: ['inactive', 'defunct'] },
        skip: 'Die Quelle sagt, dass es dieses Angebot nicht mehr gibt.',
      },
    ],
    missing: 'keep',
  }
}
