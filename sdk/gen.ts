// Generated from the operations by `npm run generate`.

/** Input and output of every operation of the REST API. */
export interface Operations {
  'store.get': { input: Record<string, never>; output: {
    name: string
    logo_url: string | null
    announcement: string | null
    social_links: (string)[]
    seo: {
      title: string | null
      description: string | null
      indexing: boolean
    }
    contact: {
      email: string
      phone: string
      address: string
    }
    locales: ("en" | "fa" | "ar" | "uk")[]
    default_locale: "en" | "fa" | "ar" | "uk"
    currencies: ({
      code: string
      decimals: number
      symbol: string
    })[]
    base_currency: string
    default_currency: string
    branch: {
      id: string
      name: string
      slug: string
      online: boolean
      phone: string
      email: string
      address: {
        line1: string
        line2?: string
        city: string
        state?: string
        postal_code?: string
        country: string
        phone?: string
      } | null
      time_zone: string
      opening_hours: ({
        day: number
        from: string
        to: string
      })[]
    }
    branches: ({
      id: string
      name: string
      city: string | null
    })[]
    time_zone: string
    cart_ttl_hours: number
    password_length: number
  } }
  'shop.get_checklist': { input: Record<string, never>; output: {
    shown: boolean
    steps: ({
      key: "shop" | "money" | "tax" | "delivery" | "payment" | "team" | "product" | "mail" | "trial"
      done: boolean
    })[]
  } }
  'branch.list': { input: Record<string, never>; output: {
    data: ({
      id: string
      slug: string
      name: string
      online: boolean
      is_default: boolean
    })[]
  } }
  'branch.list_choices': { input: Record<string, never>; output: {
    data: ({
      id: string
      slug: string
      name: string
      online: boolean
      is_default: boolean
      published: boolean
    })[]
  } }
  'branch.list_all': { input: Record<string, never>; output: {
    data: ({
      id: string
      slug: string
      name: string
      translations: {
        en?: {
          name: string
        }
        fa?: {
          name: string
        }
        ar?: {
          name: string
        }
        uk?: {
          name: string
        }
      }
      is_default: boolean
      published: boolean
      online: boolean
      phone: string
      email: string
      address: {
        line1: string
        line2?: string
        city: string
        state?: string
        postal_code?: string
        country: string
        phone?: string
      } | null
      location: {
        latitude: number
        longitude: number
      } | null
      opening_hours: ({
        day: number
        from: string
        to: string
      })[]
      time_zone: string
      default_currency: string | null
      default_locale: "en" | "fa" | "ar" | "uk" | null
      starts_at: string | null
      ends_at: string | null
      version: number
    })[]
  } }
  'branch.nearest': { input: {
    lat: number
    lng: number
  }; output: {
    city: {
      id: string
      name: string
      country: string
    } | null
    data: ({
      id: string
      slug: string
      name: string
      online: boolean
      delivers: boolean
      delivery_fee: {
        amount: number
        currency: string
      } | null
      minimum_order: {
        amount: number
        currency: string
      } | null
      distance_km: number | null
    })[]
  } }
  'branch.serving': { input: {
    country: string
    city: string
  }; output: {
    branch: {
      id: string
      name: string
    } | null
  } }
  'branch.create': { input: {
    slug: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    phone?: string
    email?: string
    address?: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    location?: {
      latitude: number
      longitude: number
    } | null
    opening_hours?: ({
      day: number
      from: string
      to: string
    })[]
    time_zone: string
    default_currency?: string | null
    default_locale?: "en" | "fa" | "ar" | "uk" | null
    online?: boolean
    starts_at?: string | null
    ends_at?: string | null
  }; output: {
    id: string
    slug: string
    name: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    is_default: boolean
    published: boolean
    online: boolean
    phone: string
    email: string
    address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    location: {
      latitude: number
      longitude: number
    } | null
    opening_hours: ({
      day: number
      from: string
      to: string
    })[]
    time_zone: string
    default_currency: string | null
    default_locale: "en" | "fa" | "ar" | "uk" | null
    starts_at: string | null
    ends_at: string | null
    version: number
  } }
  'branch.get': { input: {
    id: string
  }; output: {
    id: string
    slug: string
    name: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    is_default: boolean
    published: boolean
    online: boolean
    phone: string
    email: string
    address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    location: {
      latitude: number
      longitude: number
    } | null
    opening_hours: ({
      day: number
      from: string
      to: string
    })[]
    time_zone: string
    default_currency: string | null
    default_locale: "en" | "fa" | "ar" | "uk" | null
    starts_at: string | null
    ends_at: string | null
    version: number
  } }
  'branch.update': { input: {
    id: string
    version?: number
    slug: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    phone?: string
    email?: string
    address?: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    location?: {
      latitude: number
      longitude: number
    } | null
    opening_hours?: ({
      day: number
      from: string
      to: string
    })[]
    time_zone: string
    default_currency?: string | null
    default_locale?: "en" | "fa" | "ar" | "uk" | null
    online?: boolean
    starts_at?: string | null
    ends_at?: string | null
  }; output: {
    id: string
    slug: string
    name: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    is_default: boolean
    published: boolean
    online: boolean
    phone: string
    email: string
    address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    location: {
      latitude: number
      longitude: number
    } | null
    opening_hours: ({
      day: number
      from: string
      to: string
    })[]
    time_zone: string
    default_currency: string | null
    default_locale: "en" | "fa" | "ar" | "uk" | null
    starts_at: string | null
    ends_at: string | null
    version: number
  } }
  'branch.publish': { input: {
    id: string
  }; output: {
    id: string
    slug: string
    name: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    is_default: boolean
    published: boolean
    online: boolean
    phone: string
    email: string
    address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    location: {
      latitude: number
      longitude: number
    } | null
    opening_hours: ({
      day: number
      from: string
      to: string
    })[]
    time_zone: string
    default_currency: string | null
    default_locale: "en" | "fa" | "ar" | "uk" | null
    starts_at: string | null
    ends_at: string | null
    version: number
  } }
  'branch.unpublish': { input: {
    id: string
  }; output: {
    id: string
    slug: string
    name: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    is_default: boolean
    published: boolean
    online: boolean
    phone: string
    email: string
    address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    location: {
      latitude: number
      longitude: number
    } | null
    opening_hours: ({
      day: number
      from: string
      to: string
    })[]
    time_zone: string
    default_currency: string | null
    default_locale: "en" | "fa" | "ar" | "uk" | null
    starts_at: string | null
    ends_at: string | null
    version: number
  } }
  'branch.make_default': { input: {
    id: string
  }; output: {
    id: string
    slug: string
    name: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    is_default: boolean
    published: boolean
    online: boolean
    phone: string
    email: string
    address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    location: {
      latitude: number
      longitude: number
    } | null
    opening_hours: ({
      day: number
      from: string
      to: string
    })[]
    time_zone: string
    default_currency: string | null
    default_locale: "en" | "fa" | "ar" | "uk" | null
    starts_at: string | null
    ends_at: string | null
    version: number
  } }
  'branch.list_cities': { input: {
    id: string
  }; output: {
    data: ({
      city_id: string
      name: string
      country: string
      delivery_fee: {
        amount: number
        currency: string
      } | null
      minimum_order: {
        amount: number
        currency: string
      } | null
    })[]
  } }
  'branch.set_cities': { input: {
    id: string
    version?: number
    cities: ({
      city_id: string
      delivery_fee?: number | null
      minimum_order?: number | null
    })[]
  }; output: {
    data: ({
      city_id: string
      name: string
      country: string
      delivery_fee: {
        amount: number
        currency: string
      } | null
      minimum_order: {
        amount: number
        currency: string
      } | null
    })[]
  } }
  'city.list': { input: Record<string, never>; output: {
    data: ({
      id: string
      name: string
      translations: {
        en?: {
          name: string
        }
        fa?: {
          name: string
        }
        ar?: {
          name: string
        }
        uk?: {
          name: string
        }
      }
      country: string
      points: ({
        name: "bottom_left" | "bottom_right" | "top_right" | "top_left" | "centre"
        latitude: number
        longitude: number
      })[]
      version: number
    })[]
  } }
  'city.create': { input: {
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    country: string
    points: ({
      name: "bottom_left" | "bottom_right" | "top_right" | "top_left" | "centre"
      latitude: number
      longitude: number
    })[]
  }; output: {
    id: string
    name: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    country: string
    points: ({
      name: "bottom_left" | "bottom_right" | "top_right" | "top_left" | "centre"
      latitude: number
      longitude: number
    })[]
    version: number
  } }
  'city.update': { input: {
    id: string
    version?: number
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    country: string
    points: ({
      name: "bottom_left" | "bottom_right" | "top_right" | "top_left" | "centre"
      latitude: number
      longitude: number
    })[]
  }; output: {
    id: string
    name: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    country: string
    points: ({
      name: "bottom_left" | "bottom_right" | "top_right" | "top_left" | "centre"
      latitude: number
      longitude: number
    })[]
    version: number
  } }
  'city.delete': { input: {
    id: string
  }; output: null }
  'delivery_method.list_all': { input: {
    branch_id?: string
  }; output: {
    data: ({
      id: string
      branch_id: string
      code: string
      kind: "shipping" | "pickup"
      translations: {
        en?: {
          name: string
          description?: string
        }
        fa?: {
          name: string
          description?: string
        }
        ar?: {
          name: string
          description?: string
        }
        uk?: {
          name: string
          description?: string
        }
      }
      published: boolean
      position: number
      currency: string
      fee: number
      free_from: number | null
      tax_class: string
      countries: (string)[]
      city_ids: (string)[]
      fee_by_city: boolean
      windows: ({
        id: string
        days: (number)[]
        from: string
        to: string
        capacity: number
      })[]
      cutoff_hours: number
      days_ahead: number
      closed_dates: (string)[]
      version: number
    })[]
  } }
  'delivery_method.create': { input: {
    translations?: {
      en?: {
        name: string
        description?: string
      }
      fa?: {
        name: string
        description?: string
      }
      ar?: {
        name: string
        description?: string
      }
      uk?: {
        name: string
        description?: string
      }
    }
    fee?: number
    free_from?: number | null
    tax_class?: string
    countries?: (string)[]
    city_ids?: (string)[]
    fee_by_city?: boolean
    windows?: ({
      id?: string
      days: (number)[]
      from: string
      to: string
      capacity: number
    })[]
    cutoff_hours?: number
    days_ahead?: number
    closed_dates?: (string)[]
    kind: "shipping" | "pickup"
    branch_id?: string
  }; output: {
    id: string
    branch_id: string
    code: string
    kind: "shipping" | "pickup"
    translations: {
      en?: {
        name: string
        description?: string
      }
      fa?: {
        name: string
        description?: string
      }
      ar?: {
        name: string
        description?: string
      }
      uk?: {
        name: string
        description?: string
      }
    }
    published: boolean
    position: number
    currency: string
    fee: number
    free_from: number | null
    tax_class: string
    countries: (string)[]
    city_ids: (string)[]
    fee_by_city: boolean
    windows: ({
      id: string
      days: (number)[]
      from: string
      to: string
      capacity: number
    })[]
    cutoff_hours: number
    days_ahead: number
    closed_dates: (string)[]
    version: number
  } }
  'delivery_method.reorder': { input: {
    branch_id?: string
    ids: (string)[]
  }; output: {
    data: ({
      id: string
      branch_id: string
      code: string
      kind: "shipping" | "pickup"
      translations: {
        en?: {
          name: string
          description?: string
        }
        fa?: {
          name: string
          description?: string
        }
        ar?: {
          name: string
          description?: string
        }
        uk?: {
          name: string
          description?: string
        }
      }
      published: boolean
      position: number
      currency: string
      fee: number
      free_from: number | null
      tax_class: string
      countries: (string)[]
      city_ids: (string)[]
      fee_by_city: boolean
      windows: ({
        id: string
        days: (number)[]
        from: string
        to: string
        capacity: number
      })[]
      cutoff_hours: number
      days_ahead: number
      closed_dates: (string)[]
      version: number
    })[]
  } }
  'delivery_method.update': { input: {
    id: string
    version?: number
    translations?: {
      en?: {
        name: string
        description?: string
      }
      fa?: {
        name: string
        description?: string
      }
      ar?: {
        name: string
        description?: string
      }
      uk?: {
        name: string
        description?: string
      }
    }
    fee?: number
    free_from?: number | null
    tax_class?: string
    countries?: (string)[]
    city_ids?: (string)[]
    fee_by_city?: boolean
    windows?: ({
      id?: string
      days: (number)[]
      from: string
      to: string
      capacity: number
    })[]
    cutoff_hours?: number
    days_ahead?: number
    closed_dates?: (string)[]
  }; output: {
    id: string
    branch_id: string
    code: string
    kind: "shipping" | "pickup"
    translations: {
      en?: {
        name: string
        description?: string
      }
      fa?: {
        name: string
        description?: string
      }
      ar?: {
        name: string
        description?: string
      }
      uk?: {
        name: string
        description?: string
      }
    }
    published: boolean
    position: number
    currency: string
    fee: number
    free_from: number | null
    tax_class: string
    countries: (string)[]
    city_ids: (string)[]
    fee_by_city: boolean
    windows: ({
      id: string
      days: (number)[]
      from: string
      to: string
      capacity: number
    })[]
    cutoff_hours: number
    days_ahead: number
    closed_dates: (string)[]
    version: number
  } }
  'delivery_method.publish': { input: {
    id: string
  }; output: {
    id: string
    branch_id: string
    code: string
    kind: "shipping" | "pickup"
    translations: {
      en?: {
        name: string
        description?: string
      }
      fa?: {
        name: string
        description?: string
      }
      ar?: {
        name: string
        description?: string
      }
      uk?: {
        name: string
        description?: string
      }
    }
    published: boolean
    position: number
    currency: string
    fee: number
    free_from: number | null
    tax_class: string
    countries: (string)[]
    city_ids: (string)[]
    fee_by_city: boolean
    windows: ({
      id: string
      days: (number)[]
      from: string
      to: string
      capacity: number
    })[]
    cutoff_hours: number
    days_ahead: number
    closed_dates: (string)[]
    version: number
  } }
  'delivery_method.unpublish': { input: {
    id: string
  }; output: {
    id: string
    branch_id: string
    code: string
    kind: "shipping" | "pickup"
    translations: {
      en?: {
        name: string
        description?: string
      }
      fa?: {
        name: string
        description?: string
      }
      ar?: {
        name: string
        description?: string
      }
      uk?: {
        name: string
        description?: string
      }
    }
    published: boolean
    position: number
    currency: string
    fee: number
    free_from: number | null
    tax_class: string
    countries: (string)[]
    city_ids: (string)[]
    fee_by_city: boolean
    windows: ({
      id: string
      days: (number)[]
      from: string
      to: string
      capacity: number
    })[]
    cutoff_hours: number
    days_ahead: number
    closed_dates: (string)[]
    version: number
  } }
  'delivery_method.delete': { input: {
    id: string
  }; output: null }
  'settings.list': { input: {
    branch_id?: string
  }; output: {
    data: ({
      key: string
      group: string
      type: "number" | "switch" | "select" | "money" | "text" | "translated_text" | "image" | "list"
      branch_id: string | null
      value: unknown
      inherited: boolean
      inherits: unknown
      default: unknown
      min?: number
      max?: number
      step?: number
      options?: ({
        value: string
        label: string
      })[]
      format?: "email" | "url" | "country"
      label: string
      description: string
      warning?: string
      per_branch: boolean
      required_permission: string
      updated_at: string | null
      version: number
    })[]
  } }
  'settings.update': { input: {
    key: string
    branch_id?: string
    value: unknown
    version?: number
  }; output: {
    key: string
    group: string
    type: "number" | "switch" | "select" | "money" | "text" | "translated_text" | "image" | "list"
    branch_id: string | null
    value: unknown
    inherited: boolean
    inherits: unknown
    default: unknown
    min?: number
    max?: number
    step?: number
    options?: ({
      value: string
      label: string
    })[]
    format?: "email" | "url" | "country"
    label: string
    description: string
    warning?: string
    per_branch: boolean
    required_permission: string
    updated_at: string | null
    version: number
  } }
  'settings.reset': { input: {
    key: string
    branch_id?: string
    version?: number
  }; output: {
    key: string
    group: string
    type: "number" | "switch" | "select" | "money" | "text" | "translated_text" | "image" | "list"
    branch_id: string | null
    value: unknown
    inherited: boolean
    inherits: unknown
    default: unknown
    min?: number
    max?: number
    step?: number
    options?: ({
      value: string
      label: string
    })[]
    format?: "email" | "url" | "country"
    label: string
    description: string
    warning?: string
    per_branch: boolean
    required_permission: string
    updated_at: string | null
    version: number
  } }
  'currency.list': { input: Record<string, never>; output: {
    data: ({
      code: string
      name: string
      symbol: string
      decimals: number
      is_base: boolean
      enabled: boolean
      increment: number
      mode: "half_even" | "half_up" | "up" | "down"
      position: number
      rate: {
        currency: string
        rate: string
        effective_at: string
        state: "past" | "current" | "planned"
        source: "hand" | "import"
        set_by: string
        set_at: string
      } | null
      next_rate: {
        currency: string
        rate: string
        effective_at: string
        state: "past" | "current" | "planned"
        source: "hand" | "import"
        set_by: string
        set_at: string
      } | null
      is_old: boolean
      version: number
    })[]
  } }
  'currency.update': { input: {
    code: string
    enabled: boolean
    increment: number
    mode: "half_even" | "half_up" | "up" | "down"
    position?: number
    version?: number
  }; output: {
    code: string
    name: string
    symbol: string
    decimals: number
    is_base: boolean
    enabled: boolean
    increment: number
    mode: "half_even" | "half_up" | "up" | "down"
    position: number
    rate: {
      currency: string
      rate: string
      effective_at: string
      state: "past" | "current" | "planned"
      source: "hand" | "import"
      set_by: string
      set_at: string
    } | null
    next_rate: {
      currency: string
      rate: string
      effective_at: string
      state: "past" | "current" | "planned"
      source: "hand" | "import"
      set_by: string
      set_at: string
    } | null
    is_old: boolean
    version: number
  } }
  'rate.list': { input: {
    code: string
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
  }; output: {
    data: ({
      currency: string
      rate: string
      effective_at: string
      state: "past" | "current" | "planned"
      source: "hand" | "import"
      set_by: string
      set_at: string
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'rate.set': { input: {
    code: string
    rate: string
    effective_at?: string
  }; output: {
    currency: string
    rate: string
    effective_at: string
    state: "past" | "current" | "planned"
    source: "hand" | "import"
    set_by: string
    set_at: string
  } }
  'rate.cancel': { input: {
    code: string
    effective_at: string
  }; output: null }
  'rate.import': { input: {
    csv: string
  }; output: {
    added: number
    unchanged: number
  } }
  'tax_class.list': { input: Record<string, never>; output: {
    data: ({
      code: string
      name: string
      translations: {
        en?: {
          name: string
        }
        fa?: {
          name: string
        }
        ar?: {
          name: string
        }
        uk?: {
          name: string
        }
      }
      percent: number | null
      is_system: boolean
      version: number
    })[]
  } }
  'tax_class.update': { input: {
    code: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    percent?: number | null
    version?: number
  }; output: {
    code: string
    name: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    percent: number | null
    is_system: boolean
    version: number
  } }
  'tax_class.delete': { input: {
    code: string
  }; output: null }
  'tax_rate.list': { input: Record<string, never>; output: {
    data: ({
      id: string
      tax_class: string
      country: string | null
      region: string | null
      branch_id: string | null
      percent: number
      valid_from: string | null
      valid_until: string | null
      in_force: boolean
      version: number
    })[]
  } }
  'tax_rate.create': { input: {
    tax_class: string
    country?: string | null
    region?: string | null
    branch_id?: string | null
    percent: number
    valid_from?: string | null
    valid_until?: string | null
  }; output: {
    id: string
    tax_class: string
    country: string | null
    region: string | null
    branch_id: string | null
    percent: number
    valid_from: string | null
    valid_until: string | null
    in_force: boolean
    version: number
  } }
  'tax_rate.update': { input: {
    id: string
    version?: number
    tax_class: string
    country?: string | null
    region?: string | null
    branch_id?: string | null
    percent: number
    valid_from?: string | null
    valid_until?: string | null
  }; output: {
    id: string
    tax_class: string
    country: string | null
    region: string | null
    branch_id: string | null
    percent: number
    valid_from: string | null
    valid_until: string | null
    in_force: boolean
    version: number
  } }
  'tax_rate.delete': { input: {
    id: string
  }; output: null }
  'tax_exemption.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
  }; output: {
    data: ({
      customer_id: string
      certificate: string
      valid_until: string | null
      created_at: string
      created_by: string
      version: number
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'tax_exemption.get': { input: {
    customer_id: string
  }; output: {
    exemption: {
      customer_id: string
      certificate: string
      valid_until: string | null
      created_at: string
      created_by: string
      version: number
    } | null
  } }
  'tax_exemption.update': { input: {
    customer_id: string
    certificate: string
    valid_until?: string | null
    version?: number
  }; output: {
    customer_id: string
    certificate: string
    valid_until: string | null
    created_at: string
    created_by: string
    version: number
  } }
  'tax_exemption.delete': { input: {
    customer_id: string
  }; output: null }
  'failed_event.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    filter?: {
      consumer?: string
      event?: string
    }
  }; output: {
    data: ({
      id: string
      consumer: string
      handler: string
      event: {
        id: string
        name: string
        aggregate_id: string
        actor_name: string | null
        payload: unknown
        at: string | null
      }
      error: string
      failed_at: string
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'failed_event.retry': { input: {
    ids: (string)[]
  }; output: {
    ids: (string)[]
  } }
  'failed_event.discard': { input: {
    ids: (string)[]
  }; output: {
    ids: (string)[]
  } }
  'user.register': { input: {
    email: string
    password: string
    first_name: string
    last_name: string
    locale?: "en" | "fa" | "ar" | "uk"
    transport?: "token" | "cookie"
  }; output: {
    user: {
      id: string
      email: string | null
      email_verified: boolean
      phone: string | null
      phone_verified: boolean
      has_password: boolean
      birthday: string | null
      tax_code: {
        country: string
        code: string
      } | null
      wants_email: boolean
      wants_sms: boolean
      avatar: {
        url: string
        small_url: string
      } | null
      first_name: string
      last_name: string
      kind: "customer" | "staff"
      locale: string
      roles: (string)[]
      permissions: (string)[]
      branches: (string)[] | null
      created_at: string
      version: number
    }
    access_token?: string
    refresh_token?: string
    expires_in: number
  } }
  'user.sign_in': { input: {
    email: string
    password: string
    device?: string
    transport?: "token" | "cookie"
  }; output: {
    user: {
      id: string
      email: string | null
      email_verified: boolean
      phone: string | null
      phone_verified: boolean
      has_password: boolean
      birthday: string | null
      tax_code: {
        country: string
        code: string
      } | null
      wants_email: boolean
      wants_sms: boolean
      avatar: {
        url: string
        small_url: string
      } | null
      first_name: string
      last_name: string
      kind: "customer" | "staff"
      locale: string
      roles: (string)[]
      permissions: (string)[]
      branches: (string)[] | null
      created_at: string
      version: number
    }
    access_token?: string
    refresh_token?: string
    expires_in: number
  } }
  'user.refresh': { input: {
    refresh_token: string
    transport?: "token" | "cookie"
  }; output: {
    user: {
      id: string
      email: string | null
      email_verified: boolean
      phone: string | null
      phone_verified: boolean
      has_password: boolean
      birthday: string | null
      tax_code: {
        country: string
        code: string
      } | null
      wants_email: boolean
      wants_sms: boolean
      avatar: {
        url: string
        small_url: string
      } | null
      first_name: string
      last_name: string
      kind: "customer" | "staff"
      locale: string
      roles: (string)[]
      permissions: (string)[]
      branches: (string)[] | null
      created_at: string
      version: number
    }
    access_token?: string
    refresh_token?: string
    expires_in: number
  } }
  'user.sign_out': { input: Record<string, never>; output: null }
  'user.request_code': { input: {
    phone: string
  }; output: {
    expires_in: number
    resend_in: number
  } }
  'user.sign_in_by_code': { input: {
    phone: string
    code: string
    first_name?: string
    last_name?: string
    locale?: "en" | "fa" | "ar" | "uk"
    transport?: "token" | "cookie"
  }; output: {
    user: {
      id: string
      email: string | null
      email_verified: boolean
      phone: string | null
      phone_verified: boolean
      has_password: boolean
      birthday: string | null
      tax_code: {
        country: string
        code: string
      } | null
      wants_email: boolean
      wants_sms: boolean
      avatar: {
        url: string
        small_url: string
      } | null
      first_name: string
      last_name: string
      kind: "customer" | "staff"
      locale: string
      roles: (string)[]
      permissions: (string)[]
      branches: (string)[] | null
      created_at: string
      version: number
    }
    access_token?: string
    refresh_token?: string
    expires_in: number
  } }
  'user.list_providers': { input: Record<string, never>; output: {
    data: ({
      id: string
      name: string
    })[]
  } }
  'user.begin_provider_sign_in': { input: {
    provider: string
    next?: string
    face?: "shop" | "admin"
  }; output: {
    url: string
    ticket: string
    expires_in: number
  } }
  'user.finish_provider_sign_in': { input: {
    provider: string
    ticket: string
    answer: string
    transport?: "token" | "cookie"
  }; output: {
    user: {
      id: string
      email: string | null
      email_verified: boolean
      phone: string | null
      phone_verified: boolean
      has_password: boolean
      birthday: string | null
      tax_code: {
        country: string
        code: string
      } | null
      wants_email: boolean
      wants_sms: boolean
      avatar: {
        url: string
        small_url: string
      } | null
      first_name: string
      last_name: string
      kind: "customer" | "staff"
      locale: string
      roles: (string)[]
      permissions: (string)[]
      branches: (string)[] | null
      created_at: string
      version: number
    }
    access_token?: string
    refresh_token?: string
    expires_in: number
    face: "shop" | "admin"
    next: string
  } }
  'user.forgot_password': { input: {
    email: string
  }; output: null }
  'user.reset_password': { input: {
    token: string
    password: string
  }; output: null }
  'user.verify_email': { input: {
    token: string
  }; output: {
    email: string
  } }
  'shop.claim': { input: {
    token: string
    shop_name: string
    locale?: "en" | "fa" | "ar" | "uk"
    currency?: string
    email: string
    password: string
    first_name: string
    last_name: string
    transport?: "token" | "cookie"
  }; output: {
    user: {
      id: string
      email: string | null
      email_verified: boolean
      phone: string | null
      phone_verified: boolean
      has_password: boolean
      birthday: string | null
      tax_code: {
        country: string
        code: string
      } | null
      wants_email: boolean
      wants_sms: boolean
      avatar: {
        url: string
        small_url: string
      } | null
      first_name: string
      last_name: string
      kind: "customer" | "staff"
      locale: string
      roles: (string)[]
      permissions: (string)[]
      branches: (string)[] | null
      created_at: string
      version: number
    }
    access_token?: string
    refresh_token?: string
    expires_in: number
  } }
  'user.keys': { input: Record<string, never>; output: {
    keys: (unknown)[]
  } }
  'user.me': { input: Record<string, never>; output: {
    id: string
    email: string | null
    email_verified: boolean
    phone: string | null
    phone_verified: boolean
    has_password: boolean
    birthday: string | null
    tax_code: {
      country: string
      code: string
    } | null
    wants_email: boolean
    wants_sms: boolean
    avatar: {
      url: string
      small_url: string
    } | null
    first_name: string
    last_name: string
    kind: "customer" | "staff"
    locale: string
    roles: (string)[]
    permissions: (string)[]
    branches: (string)[] | null
    created_at: string
    version: number
  } }
  'user.update_profile': { input: {
    first_name?: string
    last_name?: string
    locale?: "en" | "fa" | "ar" | "uk"
    birthday?: string | null
    tax_code?: {
      country: string
      code: string
    } | null
    wants_email?: boolean
    wants_sms?: boolean
    version?: number
  }; output: {
    id: string
    email: string | null
    email_verified: boolean
    phone: string | null
    phone_verified: boolean
    has_password: boolean
    birthday: string | null
    tax_code: {
      country: string
      code: string
    } | null
    wants_email: boolean
    wants_sms: boolean
    avatar: {
      url: string
      small_url: string
    } | null
    first_name: string
    last_name: string
    kind: "customer" | "staff"
    locale: string
    roles: (string)[]
    permissions: (string)[]
    branches: (string)[] | null
    created_at: string
    version: number
  } }
  'user.set_avatar': { input: {
    file: Blob
  }; output: {
    id: string
    email: string | null
    email_verified: boolean
    phone: string | null
    phone_verified: boolean
    has_password: boolean
    birthday: string | null
    tax_code: {
      country: string
      code: string
    } | null
    wants_email: boolean
    wants_sms: boolean
    avatar: {
      url: string
      small_url: string
    } | null
    first_name: string
    last_name: string
    kind: "customer" | "staff"
    locale: string
    roles: (string)[]
    permissions: (string)[]
    branches: (string)[] | null
    created_at: string
    version: number
  } }
  'user.remove_avatar': { input: Record<string, never>; output: {
    id: string
    email: string | null
    email_verified: boolean
    phone: string | null
    phone_verified: boolean
    has_password: boolean
    birthday: string | null
    tax_code: {
      country: string
      code: string
    } | null
    wants_email: boolean
    wants_sms: boolean
    avatar: {
      url: string
      small_url: string
    } | null
    first_name: string
    last_name: string
    kind: "customer" | "staff"
    locale: string
    roles: (string)[]
    permissions: (string)[]
    branches: (string)[] | null
    created_at: string
    version: number
  } }
  'user.change_password': { input: {
    current_password?: string
    password: string
  }; output: null }
  'user.request_phone_code': { input: {
    phone: string
  }; output: {
    expires_in: number
    resend_in: number
  } }
  'user.verify_phone': { input: {
    phone: string
    code: string
  }; output: {
    id: string
    email: string | null
    email_verified: boolean
    phone: string | null
    phone_verified: boolean
    has_password: boolean
    birthday: string | null
    tax_code: {
      country: string
      code: string
    } | null
    wants_email: boolean
    wants_sms: boolean
    avatar: {
      url: string
      small_url: string
    } | null
    first_name: string
    last_name: string
    kind: "customer" | "staff"
    locale: string
    roles: (string)[]
    permissions: (string)[]
    branches: (string)[] | null
    created_at: string
    version: number
  } }
  'session.list': { input: Record<string, never>; output: {
    data: ({
      id: string
      current: boolean
      browser: string | null
      system: string | null
      ip: string | null
      country: string | null
      created_at: string
      last_used_at: string
    })[]
  } }
  'session.end': { input: {
    id: string
  }; output: null }
  'session.end_others': { input: Record<string, never>; output: {
    ended: number
  } }
  'user.change_email': { input: {
    email: string
    current_password?: string
  }; output: null }
  'user.send_verification': { input: Record<string, never>; output: null }
  'address.list': { input: Record<string, never>; output: {
    data: ({
      id: string
      type: "shipping" | "billing"
      is_default: boolean
      label: string
      first_name: string
      last_name: string
      line1: string
      line2: string | null
      city: string
      state: string | null
      postal_code: string | null
      country: string
      phone: string | null
      coordinates: {
        latitude: number
        longitude: number
      } | null
      version: number
      created_at: string
      updated_at: string
    })[]
  } }
  'address.create': { input: {
    type: "shipping" | "billing"
    label?: string
    first_name?: string
    last_name?: string
    line1: string
    line2?: string
    city: string
    state?: string
    postal_code?: string
    country: string
    phone?: string
    coordinates?: {
      latitude: number
      longitude: number
    } | null
  }; output: {
    id: string
    type: "shipping" | "billing"
    is_default: boolean
    label: string
    first_name: string
    last_name: string
    line1: string
    line2: string | null
    city: string
    state: string | null
    postal_code: string | null
    country: string
    phone: string | null
    coordinates: {
      latitude: number
      longitude: number
    } | null
    version: number
    created_at: string
    updated_at: string
  } }
  'address.update': { input: {
    id: string
    label?: string
    first_name?: string
    last_name?: string
    line1: string
    line2?: string
    city: string
    state?: string
    postal_code?: string
    country: string
    phone?: string
    coordinates?: {
      latitude: number
      longitude: number
    } | null
    version?: number
  }; output: {
    id: string
    type: "shipping" | "billing"
    is_default: boolean
    label: string
    first_name: string
    last_name: string
    line1: string
    line2: string | null
    city: string
    state: string | null
    postal_code: string | null
    country: string
    phone: string | null
    coordinates: {
      latitude: number
      longitude: number
    } | null
    version: number
    created_at: string
    updated_at: string
  } }
  'address.set_default': { input: {
    id: string
  }; output: {
    id: string
    type: "shipping" | "billing"
    is_default: boolean
    label: string
    first_name: string
    last_name: string
    line1: string
    line2: string | null
    city: string
    state: string | null
    postal_code: string | null
    country: string
    phone: string | null
    coordinates: {
      latitude: number
      longitude: number
    } | null
    version: number
    created_at: string
    updated_at: string
  } }
  'address.delete': { input: {
    id: string
  }; output: null }
  'wishlist.list': { input: {
    page?: number
    per_page?: number
  }; output: {
    data: ({
      id: string
      slug: string
      name: string
      short_description: string | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      price: {
        amount: number
        currency: string
      }
      price_max: {
        amount: number
        currency: string
      }
      compare_at: {
        amount: number
        currency: string
      } | null
      on_sale: boolean
      stock: "in_stock" | "low_stock" | "backorder" | "out_of_stock"
      default_variant_id: string | null
      option_summary: ({
        attribute: string
        name: string
        values: ({
          value: string
          label: string
          swatch: string | null
        })[]
      })[]
      category: {
        id: string
        slug: string
        name: string
      } | null
      brand: {
        slug: string
        name: string
      } | null
      created_at: string
      favorite?: boolean
      added_at: string
    })[]
    meta: {
      page: number
      per_page: number
      total: number
    }
  } }
  'wishlist.add': { input: {
    product_id: string
  }; output: {
    favorite: boolean
  } }
  'wishlist.remove': { input: {
    product_id: string
  }; output: {
    favorite: boolean
  } }
  'user.get_data_state': { input: Record<string, never>; output: {
    state: "none" | "pending" | "ready"
    asked_at: string | null
    ready_at: string | null
  } }
  'user.ask_data': { input: Record<string, never>; output: {
    state: "none" | "pending" | "ready"
    asked_at: string | null
    ready_at: string | null
  } }
  'user.download_data': { input: Record<string, never>; output: {
    json: string
  } }
  'user.delete_own': { input: {
    current_password?: string
  }; output: null }
  'user.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    q?: string
    filter?: {
      kind?: "customer" | "staff"
      role?: string
      branch_id?: string
      blocked?: boolean
    }
  }; output: {
    data: ({
      id: string
      email: string | null
      phone: string | null
      avatar: {
        url: string
        small_url: string
      } | null
      first_name: string
      last_name: string
      kind: "customer" | "staff"
      locale: string
      roles: (string)[]
      branches: ({
        branch_id: string
        duties: ("manager" | "delivery" | "order_notified")[]
      })[]
      blocked_at: string | null
      created_at: string
      manageable: boolean
      version: number
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'user.delete': { input: {
    id: string
  }; output: null }
  'user.create_staff': { input: {
    email: string
    password: string
    first_name: string
    last_name: string
    roles: (string)[]
    branches?: ({
      branch_id: string
      duties: ("manager" | "delivery" | "order_notified")[]
    })[]
  }; output: {
    id: string
    email: string | null
    email_verified: boolean
    phone: string | null
    phone_verified: boolean
    has_password: boolean
    birthday: string | null
    tax_code: {
      country: string
      code: string
    } | null
    wants_email: boolean
    wants_sms: boolean
    avatar: {
      url: string
      small_url: string
    } | null
    first_name: string
    last_name: string
    kind: "customer" | "staff"
    locale: string
    roles: (string)[]
    permissions: (string)[]
    branches: (string)[] | null
    created_at: string
    version: number
  } }
  'user.get': { input: {
    id: string
  }; output: {
    id: string
    email: string | null
    phone: string | null
    avatar: {
      url: string
      small_url: string
    } | null
    first_name: string
    last_name: string
    kind: "customer" | "staff"
    locale: string
    roles: (string)[]
    permissions: (string)[]
    branches: ({
      branch_id: string
      duties: ("manager" | "delivery" | "order_notified")[]
    })[]
    blocked_at: string | null
    created_at: string
    last_seen_at: string | null
    manageable: boolean
    version: number
  } }
  'user.update_access': { input: {
    id: string
    version: number
    roles: (string)[]
    branches?: ({
      branch_id: string
      duties: ("manager" | "delivery" | "order_notified")[]
    })[]
  }; output: {
    id: string
    email: string | null
    phone: string | null
    avatar: {
      url: string
      small_url: string
    } | null
    first_name: string
    last_name: string
    kind: "customer" | "staff"
    locale: string
    roles: (string)[]
    permissions: (string)[]
    branches: ({
      branch_id: string
      duties: ("manager" | "delivery" | "order_notified")[]
    })[]
    blocked_at: string | null
    created_at: string
    last_seen_at: string | null
    manageable: boolean
    version: number
  } }
  'user.block': { input: {
    id: string
    version?: number
  }; output: {
    id: string
    email: string | null
    phone: string | null
    avatar: {
      url: string
      small_url: string
    } | null
    first_name: string
    last_name: string
    kind: "customer" | "staff"
    locale: string
    roles: (string)[]
    permissions: (string)[]
    branches: ({
      branch_id: string
      duties: ("manager" | "delivery" | "order_notified")[]
    })[]
    blocked_at: string | null
    created_at: string
    last_seen_at: string | null
    manageable: boolean
    version: number
  } }
  'user.unblock': { input: {
    id: string
    version?: number
  }; output: {
    id: string
    email: string | null
    phone: string | null
    avatar: {
      url: string
      small_url: string
    } | null
    first_name: string
    last_name: string
    kind: "customer" | "staff"
    locale: string
    roles: (string)[]
    permissions: (string)[]
    branches: ({
      branch_id: string
      duties: ("manager" | "delivery" | "order_notified")[]
    })[]
    blocked_at: string | null
    created_at: string
    last_seen_at: string | null
    manageable: boolean
    version: number
  } }
  'user.list_sessions': { input: {
    id: string
  }; output: {
    data: ({
      id: string
      created_at: string
      expires_at: string
      ip: string | null
      country: string | null
    })[]
  } }
  'user.end_sessions': { input: {
    id: string
  }; output: {
    ended: number
  } }
  'audit.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    filter?: {
      actor?: string
      operation?: string
      entity?: string
      entity_id?: string
      from?: string
      to?: string
    }
  }; output: {
    data: ({
      id: string
      at: string
      service: string
      operation: string
      entity: string
      entity_id: string | null
      actor: {
        kind: "staff" | "api_key"
        id: string | null
        name: string
      }
      ip: string | null
      asked: unknown
      before: Record<string, unknown> | null
      after: Record<string, unknown> | null
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'audit.list_operations': { input: Record<string, never>; output: {
    data: (string)[]
  } }
  'lock.take': { input: {
    kind: string
    id: string
    take_over?: boolean
  }; output: {
    kind: string
    id: string
    holder: {
      id: string
      name: string
    }
    since: string
    expires_at: string
    mine: boolean
  } }
  'lock.get': { input: {
    kind: string
    id: string
  }; output: {
    lock: {
      kind: string
      id: string
      holder: {
        id: string
        name: string
      }
      since: string
      expires_at: string
      mine: boolean
    } | null
  } }
  'lock.release': { input: {
    kind: string
    id: string
  }; output: {
    released: boolean
  } }
  'api_key.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
  }; output: {
    data: ({
      id: string
      name: string
      hint: string
      maker: {
        id: string
        name: string
      }
      permissions: (string)[]
      branches: (string)[] | null
      created_at: string
      expires_at: string | null
      last_used_at: string | null
      revoked_at: string | null
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'api_key.create': { input: {
    name: string
    permissions: (string)[]
    branches?: (string)[] | null
    expires_at?: string | null
  }; output: {
    id: string
    name: string
    hint: string
    maker: {
      id: string
      name: string
    }
    permissions: (string)[]
    branches: (string)[] | null
    created_at: string
    expires_at: string | null
    last_used_at: string | null
    revoked_at: string | null
    key: string
  } }
  'api_key.revoke': { input: {
    id: string
  }; output: {
    id: string
    name: string
    hint: string
    maker: {
      id: string
      name: string
    }
    permissions: (string)[]
    branches: (string)[] | null
    created_at: string
    expires_at: string | null
    last_used_at: string | null
    revoked_at: string | null
  } }
  'permission.list': { input: Record<string, never>; output: {
    data: ({
      name: string
      group: string
      group_title: string
      title: string
      needs: (string)[]
      grantable: boolean
    })[]
  } }
  'role.list': { input: Record<string, never>; output: {
    data: ({
      name: string
      title: string
      translations: {
        en?: {
          name: string
        }
        fa?: {
          name: string
        }
        ar?: {
          name: string
        }
        uk?: {
          name: string
        }
      }
      permissions: (string)[]
      is_system: boolean
      is_fixed: boolean
      users: number
      updated_at: string
      version: number
    })[]
  } }
  'role.create': { input: {
    name: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    permissions: (string)[]
  }; output: {
    name: string
    title: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    permissions: (string)[]
    is_system: boolean
    is_fixed: boolean
    users: number
    updated_at: string
    version: number
  } }
  'role.get': { input: {
    name: string
  }; output: {
    name: string
    title: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    permissions: (string)[]
    is_system: boolean
    is_fixed: boolean
    users: number
    updated_at: string
    version: number
  } }
  'role.update': { input: {
    name: string
    version: number
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    permissions: (string)[]
    cascade?: boolean
  }; output: {
    name: string
    title: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    permissions: (string)[]
    is_system: boolean
    is_fixed: boolean
    users: number
    updated_at: string
    version: number
  } }
  'role.delete': { input: {
    name: string
    version?: number
  }; output: null }
  'media.upload': { input: {
    file: Blob
    alt?: string
    wide?: boolean
  }; output: {
    id: string
    kind: "image"
    alt: string
    width: number
    height: number
    url: string
    renditions: ({
      width: number
      url: string
      type: string
    })[]
    colour?: string
  } }
  'media.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    filter?: {
      kind?: "image" | "video" | "document"
    }
    q?: string
  }; output: {
    data: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version: number
      progress: number
      products: number
      created_at: string
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'media.get': { input: {
    id: string
  }; output: {
    id: string
    kind: "image" | "video" | "document"
    alt: string
    width: number
    height: number
    url: string
    renditions: ({
      width: number
      url: string
      type: string
    })[]
    colour?: string
    alts?: {
      en?: string
      fa?: string
      ar?: string
      uk?: string
    }
    state: "uploading" | "processing" | "ready" | "failed"
    file_name?: string
    type?: string
    bytes?: number
    duration_ms?: number
    problem?: string
    version: number
    progress: number
    products: number
    created_at: string
  } }
  'media.update': { input: {
    id: string
    alt?: string
    alts?: {
      en?: string
      fa?: string
      ar?: string
      uk?: string
    }
    version?: number
  }; output: {
    id: string
    kind: "image" | "video" | "document"
    alt: string
    width: number
    height: number
    url: string
    renditions: ({
      width: number
      url: string
      type: string
    })[]
    colour?: string
    alts?: {
      en?: string
      fa?: string
      ar?: string
      uk?: string
    }
    state: "uploading" | "processing" | "ready" | "failed"
    file_name?: string
    type?: string
    bytes?: number
    duration_ms?: number
    problem?: string
    version: number
    progress: number
    products: number
    created_at: string
  } }
  'media.delete': { input: {
    id: string
  }; output: null }
  'media.cancel': { input: {
    id: string
  }; output: {
    id: string
    kind: "image" | "video" | "document"
    alt: string
    width: number
    height: number
    url: string
    renditions: ({
      width: number
      url: string
      type: string
    })[]
    colour?: string
    alts?: {
      en?: string
      fa?: string
      ar?: string
      uk?: string
    }
    state: "uploading" | "processing" | "ready" | "failed"
    file_name?: string
    type?: string
    bytes?: number
    duration_ms?: number
    problem?: string
    version: number
    progress: number
    products: number
    created_at: string
  } }
  'category.menu': { input: Record<string, never>; output: {
    data: ({
      id: string
      slug: string
      name: string
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      product_count: number
      children: ({
        id: string
        slug: string
        name: string
        image: {
          id: string
          kind: "image"
          alt: string
          width: number
          height: number
          url: string
          renditions: ({
            width: number
            url: string
            type: string
          })[]
          colour?: string
        } | null
        product_count: number
        children: ({
          id: string
          slug: string
          name: string
          image: {
            id: string
            kind: "image"
            alt: string
            width: number
            height: number
            url: string
            renditions: ({
              width: number
              url: string
              type: string
            })[]
            colour?: string
          } | null
          product_count: number
          children: (unknown)[]
        })[]
      })[]
    })[]
  } }
  'category.get_by_slug': { input: {
    slug: string
  }; output: {
    id: string
    slug: string
    name: string
    description: string
    seo: {
      title: string
      description: string
    }
    image: {
      id: string
      kind: "image"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
    } | null
    breadcrumbs: ({
      id: string
      slug: string
      name: string
    })[]
    children: ({
      id: string
      slug: string
      name: string
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      product_count: number
    })[]
    slugs: Record<string, string>
  } }
  'category.list': { input: Record<string, never>; output: {
    data: ({
      id: string
      parent_id: string | null
      translations: {
        en?: {
          name: string
          slug: string
          description?: string
          seo?: {
            title?: string
            description?: string
          }
        }
        fa?: {
          name: string
          slug: string
          description?: string
          seo?: {
            title?: string
            description?: string
          }
        }
        ar?: {
          name: string
          slug: string
          description?: string
          seo?: {
            title?: string
            description?: string
          }
        }
        uk?: {
          name: string
          slug: string
          description?: string
          seo?: {
            title?: string
            description?: string
          }
        }
      }
      enabled: boolean
      priority: number
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      depth: number
      product_count: number
      hidden_in: (string)[]
      starts_at: string | null
      ends_at: string | null
      version: number
    })[]
  } }
  'category.create': { input: {
    parent_id?: string | null
    translations: {
      en?: {
        name: string
        slug?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
    }
    enabled?: boolean
    priority?: number
    image_id?: string | null
    starts_at?: string | null
    ends_at?: string | null
  }; output: {
    id: string
    parent_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
    }
    enabled: boolean
    priority: number
    image: {
      id: string
      kind: "image"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
    } | null
    depth: number
    product_count: number
    hidden_in: (string)[]
    starts_at: string | null
    ends_at: string | null
    version: number
  } }
  'category.update': { input: {
    id: string
    version: number
    translations: {
      en?: {
        name: string
        slug?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
    }
    enabled?: boolean
    priority?: number
    image_id?: string | null
    starts_at?: string | null
    ends_at?: string | null
  }; output: {
    id: string
    parent_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
    }
    enabled: boolean
    priority: number
    image: {
      id: string
      kind: "image"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
    } | null
    depth: number
    product_count: number
    hidden_in: (string)[]
    starts_at: string | null
    ends_at: string | null
    version: number
  } }
  'category.publish': { input: {
    id: string
    branch_id: string
  }; output: {
    id: string
    parent_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
    }
    enabled: boolean
    priority: number
    image: {
      id: string
      kind: "image"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
    } | null
    depth: number
    product_count: number
    hidden_in: (string)[]
    starts_at: string | null
    ends_at: string | null
    version: number
  } }
  'category.unpublish': { input: {
    id: string
    branch_id: string
  }; output: {
    id: string
    parent_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
    }
    enabled: boolean
    priority: number
    image: {
      id: string
      kind: "image"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
    } | null
    depth: number
    product_count: number
    hidden_in: (string)[]
    starts_at: string | null
    ends_at: string | null
    version: number
  } }
  'category.delete': { input: {
    id: string
    version?: number
  }; output: null }
  'attribute.list': { input: Record<string, never>; output: {
    data: ({
      id: string
      code: string
      translations: {
        en?: {
          name: string
        }
        fa?: {
          name: string
        }
        ar?: {
          name: string
        }
        uk?: {
          name: string
        }
      }
      values: ({
        code: string
        translations: {
          en?: {
            label: string
          }
          fa?: {
            label: string
          }
          ar?: {
            label: string
          }
          uk?: {
            label: string
          }
        }
        swatch: string | null
        retired: boolean
      })[]
      version: number
    })[]
  } }
  'attribute.create': { input: {
    code: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    values: ({
      code: string
      translations: {
        en?: {
          label: string
        }
        fa?: {
          label: string
        }
        ar?: {
          label: string
        }
        uk?: {
          label: string
        }
      }
      swatch?: string | null
    })[]
  }; output: {
    id: string
    code: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    values: ({
      code: string
      translations: {
        en?: {
          label: string
        }
        fa?: {
          label: string
        }
        ar?: {
          label: string
        }
        uk?: {
          label: string
        }
      }
      swatch: string | null
      retired: boolean
    })[]
    version: number
  } }
  'attribute.arrange': { input: {
    codes: (string)[]
  }; output: {
    data: ({
      id: string
      code: string
      translations: {
        en?: {
          name: string
        }
        fa?: {
          name: string
        }
        ar?: {
          name: string
        }
        uk?: {
          name: string
        }
      }
      values: ({
        code: string
        translations: {
          en?: {
            label: string
          }
          fa?: {
            label: string
          }
          ar?: {
            label: string
          }
          uk?: {
            label: string
          }
        }
        swatch: string | null
        retired: boolean
      })[]
      version: number
    })[]
  } }
  'attribute.update': { input: {
    code: string
    version: number
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    values: ({
      code: string
      translations: {
        en?: {
          label: string
        }
        fa?: {
          label: string
        }
        ar?: {
          label: string
        }
        uk?: {
          label: string
        }
      }
      retired?: boolean
      swatch?: string | null
    })[]
  }; output: {
    id: string
    code: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    values: ({
      code: string
      translations: {
        en?: {
          label: string
        }
        fa?: {
          label: string
        }
        ar?: {
          label: string
        }
        uk?: {
          label: string
        }
      }
      swatch: string | null
      retired: boolean
    })[]
    version: number
  } }
  'attribute.delete': { input: {
    code: string
    version?: number
  }; output: null }
  'feature.list': { input: Record<string, never>; output: {
    data: ({
      id: string
      code: string
      kind: "text" | "number" | "flag" | "choice"
      translations: {
        en?: {
          name: string
          unit?: string
        }
        fa?: {
          name: string
          unit?: string
        }
        ar?: {
          name: string
          unit?: string
        }
        uk?: {
          name: string
          unit?: string
        }
      }
      group: string | null
      filterable: boolean
      values: ({
        code: string
        translations: {
          en?: {
            label: string
          }
          fa?: {
            label: string
          }
          ar?: {
            label: string
          }
          uk?: {
            label: string
          }
        }
        retired: boolean
      })[]
      version: number
    })[]
    groups: ({
      code: string
      translations: {
        en?: {
          name: string
        }
        fa?: {
          name: string
        }
        ar?: {
          name: string
        }
        uk?: {
          name: string
        }
      }
    })[]
  } }
  'feature.create': { input: {
    code: string
    kind: "text" | "number" | "flag" | "choice"
    translations: {
      en?: {
        name: string
        unit?: string
      }
      fa?: {
        name: string
        unit?: string
      }
      ar?: {
        name: string
        unit?: string
      }
      uk?: {
        name: string
        unit?: string
      }
    }
    group?: string | null
    filterable?: boolean
    values?: ({
      code: string
      translations: {
        en?: {
          label: string
        }
        fa?: {
          label: string
        }
        ar?: {
          label: string
        }
        uk?: {
          label: string
        }
      }
      retired?: boolean
    })[]
  }; output: {
    id: string
    code: string
    kind: "text" | "number" | "flag" | "choice"
    translations: {
      en?: {
        name: string
        unit?: string
      }
      fa?: {
        name: string
        unit?: string
      }
      ar?: {
        name: string
        unit?: string
      }
      uk?: {
        name: string
        unit?: string
      }
    }
    group: string | null
    filterable: boolean
    values: ({
      code: string
      translations: {
        en?: {
          label: string
        }
        fa?: {
          label: string
        }
        ar?: {
          label: string
        }
        uk?: {
          label: string
        }
      }
      retired: boolean
    })[]
    version: number
  } }
  'feature.arrange': { input: {
    codes: (string)[]
  }; output: {
    data: ({
      id: string
      code: string
      kind: "text" | "number" | "flag" | "choice"
      translations: {
        en?: {
          name: string
          unit?: string
        }
        fa?: {
          name: string
          unit?: string
        }
        ar?: {
          name: string
          unit?: string
        }
        uk?: {
          name: string
          unit?: string
        }
      }
      group: string | null
      filterable: boolean
      values: ({
        code: string
        translations: {
          en?: {
            label: string
          }
          fa?: {
            label: string
          }
          ar?: {
            label: string
          }
          uk?: {
            label: string
          }
        }
        retired: boolean
      })[]
      version: number
    })[]
    groups: ({
      code: string
      translations: {
        en?: {
          name: string
        }
        fa?: {
          name: string
        }
        ar?: {
          name: string
        }
        uk?: {
          name: string
        }
      }
    })[]
  } }
  'feature.save_groups': { input: {
    groups: ({
      code: string
      translations: {
        en?: {
          name: string
        }
        fa?: {
          name: string
        }
        ar?: {
          name: string
        }
        uk?: {
          name: string
        }
      }
    })[]
  }; output: {
    data: ({
      id: string
      code: string
      kind: "text" | "number" | "flag" | "choice"
      translations: {
        en?: {
          name: string
          unit?: string
        }
        fa?: {
          name: string
          unit?: string
        }
        ar?: {
          name: string
          unit?: string
        }
        uk?: {
          name: string
          unit?: string
        }
      }
      group: string | null
      filterable: boolean
      values: ({
        code: string
        translations: {
          en?: {
            label: string
          }
          fa?: {
            label: string
          }
          ar?: {
            label: string
          }
          uk?: {
            label: string
          }
        }
        retired: boolean
      })[]
      version: number
    })[]
    groups: ({
      code: string
      translations: {
        en?: {
          name: string
        }
        fa?: {
          name: string
        }
        ar?: {
          name: string
        }
        uk?: {
          name: string
        }
      }
    })[]
  } }
  'feature.update': { input: {
    code: string
    version: number
    translations: {
      en?: {
        name: string
        unit?: string
      }
      fa?: {
        name: string
        unit?: string
      }
      ar?: {
        name: string
        unit?: string
      }
      uk?: {
        name: string
        unit?: string
      }
    }
    group?: string | null
    filterable?: boolean
    values?: ({
      code: string
      translations: {
        en?: {
          label: string
        }
        fa?: {
          label: string
        }
        ar?: {
          label: string
        }
        uk?: {
          label: string
        }
      }
      retired?: boolean
    })[]
  }; output: {
    id: string
    code: string
    kind: "text" | "number" | "flag" | "choice"
    translations: {
      en?: {
        name: string
        unit?: string
      }
      fa?: {
        name: string
        unit?: string
      }
      ar?: {
        name: string
        unit?: string
      }
      uk?: {
        name: string
        unit?: string
      }
    }
    group: string | null
    filterable: boolean
    values: ({
      code: string
      translations: {
        en?: {
          label: string
        }
        fa?: {
          label: string
        }
        ar?: {
          label: string
        }
        uk?: {
          label: string
        }
      }
      retired: boolean
    })[]
    version: number
  } }
  'feature.delete': { input: {
    code: string
    version?: number
  }; output: null }
  'brand.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    q?: string
  }; output: {
    data: ({
      id: string
      name: string
      slug: string
      translations: {
        en?: {
          name?: string
          description?: string
          seo?: {
            title?: string
            description?: string
          }
        }
        fa?: {
          name?: string
          description?: string
          seo?: {
            title?: string
            description?: string
          }
        }
        ar?: {
          name?: string
          description?: string
          seo?: {
            title?: string
            description?: string
          }
        }
        uk?: {
          name?: string
          description?: string
          seo?: {
            title?: string
            description?: string
          }
        }
      }
      logo: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      product_count: number
      version: number
      created_at: string
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'brand.create': { input: {
    name: string
    slug?: string
    translations?: {
      en?: {
        name?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
    }
    logo_id?: string | null
  }; output: {
    id: string
    name: string
    slug: string
    translations: {
      en?: {
        name?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
    }
    logo: {
      id: string
      kind: "image"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
    } | null
    product_count: number
    version: number
    created_at: string
  } }
  'brand.index': { input: Record<string, never>; output: {
    data: ({
      id: string
      slug: string
      name: string
      description: string
      seo: {
        title: string
        description: string
      }
      logo: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      product_count: number
    })[]
  } }
  'brand.get_by_slug': { input: {
    slug: string
  }; output: {
    id: string
    slug: string
    name: string
    description: string
    seo: {
      title: string
      description: string
    }
    logo: {
      id: string
      kind: "image"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
    } | null
  } }
  'brand.get': { input: {
    id: string
  }; output: {
    id: string
    name: string
    slug: string
    translations: {
      en?: {
        name?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
    }
    logo: {
      id: string
      kind: "image"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
    } | null
    product_count: number
    version: number
    created_at: string
  } }
  'brand.update': { input: {
    id: string
    version: number
    name: string
    slug?: string
    translations?: {
      en?: {
        name?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
    }
    logo_id?: string | null
  }; output: {
    id: string
    name: string
    slug: string
    translations: {
      en?: {
        name?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name?: string
        description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
    }
    logo: {
      id: string
      kind: "image"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
    } | null
    product_count: number
    version: number
    created_at: string
  } }
  'brand.delete': { input: {
    id: string
    version?: number
  }; output: null }
  'tag.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    q?: string
  }; output: {
    data: ({
      id: string
      name: string
      slug: string
      translations: {
        en?: {
          name: string
        }
        fa?: {
          name: string
        }
        ar?: {
          name: string
        }
        uk?: {
          name: string
        }
      }
      product_count: number
      version: number
      created_at: string
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'tag.list_changes': { input: Record<string, never>; output: {
    data: ({
      id: string
      kind: "rename" | "merge" | "delete"
      tag: string
      becomes: string | null
      done: number
      total: number
      running: boolean
      created_at: string
    })[]
  } }
  'tag.get_by_slug': { input: {
    slug: string
  }; output: {
    id: string
    slug: string
    name: string
  } }
  'tag.update': { input: {
    id: string
    version: number
    name: string
    translations?: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
  }; output: {
    id: string
    name: string
    slug: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    product_count: number
    version: number
    created_at: string
    change: {
      id: string
      kind: "rename" | "merge" | "delete"
      tag: string
      becomes: string | null
      done: number
      total: number
      running: boolean
      created_at: string
    } | null
  } }
  'tag.merge': { input: {
    id: string
    into: string
    version?: number
  }; output: {
    id: string
    kind: "rename" | "merge" | "delete"
    tag: string
    becomes: string | null
    done: number
    total: number
    running: boolean
    created_at: string
  } }
  'tag.delete': { input: {
    id: string
    version?: number
  }; output: {
    id: string
    kind: "rename" | "merge" | "delete"
    tag: string
    becomes: string | null
    done: number
    total: number
    running: boolean
    created_at: string
  } }
  'bundle.list_parts': { input: {
    q?: string
    variant_ids?: (string)[]
    with_bundles?: boolean
  }; output: {
    data: ({
      variant_id: string
      product_id: string
      sku: string
      name: string
      status: string
      options: (string)[]
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      available: number | null
    })[]
  } }
  'product.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    q?: string
    filter?: {
      status?: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
      category?: string
      type?: "physical" | "digital" | "service" | "bundle"
      stock?: "in" | "low" | "out"
      tag?: string
      brand?: string
      ids?: (string)[]
    }
  }; output: {
    data: ({
      id: string
      sku: string
      status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
      type: "physical" | "digital" | "service" | "bundle"
      name: string
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      price_range: {
        min: {
          amount: number
          currency: string
        }
        max: {
          amount: number
          currency: string
        }
      } | null
      variant_count: number
      available: number
      category_names: (string)[]
      created_at: string
      updated_at: string
      published_at: string | null
      version: number
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'product.create': { input: {
    type: "physical" | "digital" | "service" | "bundle"
    sku?: string
    translations: {
      en?: {
        name: string
        slug?: string
        description?: string
        short_description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug?: string
        description?: string
        short_description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug?: string
        description?: string
        short_description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug?: string
        description?: string
        short_description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
    }
    prices?: ({
      currency: string
      amount: number
      compare_at?: number | null
      cost?: number | null
    })[]
    inventory?: {
      quantity?: number
      low_stock_threshold?: number
      track_inventory?: boolean
      allow_backorder?: boolean
      backorder_limit?: number
    }
    options?: (string)[]
    variants?: ({
      id?: string
      sku?: string
      options: ({
        attribute: string
        value: string
      })[]
      prices?: ({
        currency: string
        amount: number
        compare_at?: number | null
        cost?: number | null
      })[]
      price_modifier?: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory?: {
        quantity?: number
        low_stock_threshold?: number
        track_inventory?: boolean
        allow_backorder?: boolean
        backorder_limit?: number
      }
      media_id?: string | null
      enabled?: boolean
      weight_grams?: number
    })[]
    categories?: (string)[]
    tags?: (string)[]
    features?: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id?: string | null
    tax_class?: string
    cart_ttl_hours?: number | null
    related?: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts?: ({
      variant_id: string
      quantity: number
    })[]
    media?: ({
      id: string
      collection?: "gallery" | "video" | "documents"
      order?: number
    })[]
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'product.get_by_slug': { input: {
    slug: string
  }; output: {
    id: string
    slug: string
    slugs: Record<string, string>
    sku: string
    name: string
    description: string
    short_description: string
    seo: {
      title: string
      description: string
    }
    breadcrumbs: ({
      id: string
      slug: string
      name: string
    })[]
    media: ({
      id: string
      kind: "image"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
    })[]
    videos: ({
      id: string
      alt: string
      url: string
      type: string
      width: number
      height: number
      duration_ms: number
      colour?: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
    })[]
    documents: ({
      id: string
      title: string
      url: string
      type: string
      bytes: number
    })[]
    price: {
      amount: number
      currency: string
    }
    price_max: {
      amount: number
      currency: string
    }
    compare_at: {
      amount: number
      currency: string
    } | null
    lowest_30_days: {
      amount: number
      currency: string
    } | null
    converted: boolean
    on_sale: boolean
    stock: "in_stock" | "low_stock" | "backorder" | "out_of_stock"
    options: ({
      attribute: string
      name: string
      values: ({
        value: string
        label: string
        swatch: string | null
      })[]
    })[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
      })[]
      price: {
        amount: number
        currency: string
      }
      compare_at: {
        amount: number
        currency: string
      } | null
      lowest_30_days: {
        amount: number
        currency: string
      } | null
      converted: boolean
      stock: "in_stock" | "low_stock" | "backorder" | "out_of_stock"
      available_hint: number | null
      backorders: boolean
      restock_date: string | null
      media_id: string | null
    })[]
    features: ({
      code: string
      name: string
      value: string
      group: string | null
    })[]
    tags: (string)[]
    tag_links: ({
      slug: string
      name: string
    })[]
    brand: {
      id: string
      slug: string
      name: string
      logo: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
    } | null
    type: string
    bundle: {
      parts: ({
        product_id: string
        variant_id: string
        slug: string | null
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        image: {
          id: string
          kind: "image"
          alt: string
          width: number
          height: number
          url: string
          renditions: ({
            width: number
            url: string
            type: string
          })[]
          colour?: string
        } | null
        quantity: number
        price: {
          amount: number
          currency: string
        } | null
        total: {
          amount: number
          currency: string
        } | null
      })[]
      separately: {
        amount: number
        currency: string
      } | null
      saves: {
        amount: number
        currency: string
      } | null
    } | null
    related: ({
      id: string
      slug: string
      name: string
      short_description: string | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      price: {
        amount: number
        currency: string
      }
      price_max: {
        amount: number
        currency: string
      }
      compare_at: {
        amount: number
        currency: string
      } | null
      on_sale: boolean
      stock: "in_stock" | "low_stock" | "backorder" | "out_of_stock"
      default_variant_id: string | null
      option_summary: ({
        attribute: string
        name: string
        values: ({
          value: string
          label: string
          swatch: string | null
        })[]
      })[]
      category: {
        id: string
        slug: string
        name: string
      } | null
      brand: {
        slug: string
        name: string
      } | null
      created_at: string
      favorite?: boolean
    })[]
    related_by_hand: boolean
    accessories: ({
      id: string
      slug: string
      name: string
      short_description: string | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      price: {
        amount: number
        currency: string
      }
      price_max: {
        amount: number
        currency: string
      }
      compare_at: {
        amount: number
        currency: string
      } | null
      on_sale: boolean
      stock: "in_stock" | "low_stock" | "backorder" | "out_of_stock"
      default_variant_id: string | null
      option_summary: ({
        attribute: string
        name: string
        values: ({
          value: string
          label: string
          swatch: string | null
        })[]
      })[]
      category: {
        id: string
        slug: string
        name: string
      } | null
      brand: {
        slug: string
        name: string
      } | null
      created_at: string
      favorite?: boolean
    })[]
    upsells: ({
      id: string
      slug: string
      name: string
      short_description: string | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      price: {
        amount: number
        currency: string
      }
      price_max: {
        amount: number
        currency: string
      }
      compare_at: {
        amount: number
        currency: string
      } | null
      on_sale: boolean
      stock: "in_stock" | "low_stock" | "backorder" | "out_of_stock"
      default_variant_id: string | null
      option_summary: ({
        attribute: string
        name: string
        values: ({
          value: string
          label: string
          swatch: string | null
        })[]
      })[]
      category: {
        id: string
        slug: string
        name: string
      } | null
      brand: {
        slug: string
        name: string
      } | null
      created_at: string
      favorite?: boolean
    })[]
    favorite?: boolean
  } }
  'product.get_successor': { input: {
    slug: string
  }; output: {
    id: string
    name: string
    image: {
      id: string
      kind: "image"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
    } | null
    successor_slug: string | null
    related: ({
      id: string
      slug: string
      name: string
      short_description: string | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      price: {
        amount: number
        currency: string
      }
      price_max: {
        amount: number
        currency: string
      }
      compare_at: {
        amount: number
        currency: string
      } | null
      on_sale: boolean
      stock: "in_stock" | "low_stock" | "backorder" | "out_of_stock"
      default_variant_id: string | null
      option_summary: ({
        attribute: string
        name: string
        values: ({
          value: string
          label: string
          swatch: string | null
        })[]
      })[]
      category: {
        id: string
        slug: string
        name: string
      } | null
      brand: {
        slug: string
        name: string
      } | null
      created_at: string
      favorite?: boolean
    })[]
  } }
  'product.get': { input: {
    id: string
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'product.update': { input: {
    id: string
    version: number
    type: "physical" | "digital" | "service" | "bundle"
    sku?: string
    translations: {
      en?: {
        name: string
        slug?: string
        description?: string
        short_description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug?: string
        description?: string
        short_description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug?: string
        description?: string
        short_description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug?: string
        description?: string
        short_description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at?: number | null
      cost?: number | null
    })[]
    inventory?: {
      quantity?: number
      low_stock_threshold?: number
      track_inventory?: boolean
      allow_backorder?: boolean
      backorder_limit?: number
    }
    options?: (string)[]
    variants?: ({
      id?: string
      sku?: string
      options: ({
        attribute: string
        value: string
      })[]
      prices?: ({
        currency: string
        amount: number
        compare_at?: number | null
        cost?: number | null
      })[]
      price_modifier?: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory?: {
        quantity?: number
        low_stock_threshold?: number
        track_inventory?: boolean
        allow_backorder?: boolean
        backorder_limit?: number
      }
      media_id?: string | null
      enabled?: boolean
      weight_grams?: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features?: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id?: string | null
    tax_class?: string
    cart_ttl_hours?: number | null
    related?: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts?: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      collection?: "gallery" | "video" | "documents"
      order?: number
    })[]
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'product.patch': { input: {
    id: string
    version: number
    type?: "physical" | "digital" | "service" | "bundle"
    sku?: string
    prices?: ({
      currency: string
      amount: number
      compare_at?: number | null
      cost?: number | null
    })[]
    inventory?: {
      quantity?: number
      low_stock_threshold?: number
      track_inventory?: boolean
      allow_backorder?: boolean
      backorder_limit?: number
    }
    options?: (string)[]
    variants?: ({
      id?: string
      sku?: string
      options: ({
        attribute: string
        value: string
      })[]
      prices?: ({
        currency: string
        amount: number
        compare_at?: number | null
        cost?: number | null
      })[]
      price_modifier?: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory?: {
        quantity?: number
        low_stock_threshold?: number
        track_inventory?: boolean
        allow_backorder?: boolean
        backorder_limit?: number
      }
      media_id?: string | null
      enabled?: boolean
      weight_grams?: number
    })[]
    categories?: (string)[]
    tags?: (string)[]
    features?: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id?: string | null
    tax_class?: string
    cart_ttl_hours?: number | null
    related?: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts?: ({
      variant_id: string
      quantity: number
    })[]
    media?: ({
      id: string
      collection?: "gallery" | "video" | "documents"
      order?: number
    })[]
    translations?: {
      en?: {
        name?: string
        slug?: string
        description?: string
        short_description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name?: string
        slug?: string
        description?: string
        short_description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name?: string
        slug?: string
        description?: string
        short_description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name?: string
        slug?: string
        description?: string
        short_description?: string
        seo?: {
          title?: string
          description?: string
        }
      }
    }
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'product.clone': { input: {
    id: string
    sku?: string
    prices?: boolean
    variants?: boolean
    media?: boolean
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'product.submit_review': { input: {
    id: string
    reason?: string
    version?: number
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'product.start_review': { input: {
    id: string
    reason?: string
    version?: number
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'product.approve': { input: {
    id: string
    reason?: string
    version?: number
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'product.reject': { input: {
    id: string
    reason?: string
    version?: number
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'product.redraft': { input: {
    id: string
    reason?: string
    version?: number
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'product.publish': { input: {
    id: string
    reason?: string
    version?: number
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'product.unpublish': { input: {
    id: string
    reason?: string
    version?: number
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'product.archive': { input: {
    id: string
    reason?: string
    version?: number
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'product.delete': { input: {
    id: string
    reason?: string
    version?: number
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'product.restore': { input: {
    id: string
    reason?: string
    version?: number
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'product.discontinue': { input: {
    id: string
    reason: "end_of_life" | "replaced" | "supplier" | "low_demand" | "quality" | "legal" | "other"
    note?: string
    replacement_id?: string
    clear_stock?: boolean
    version?: number
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'product.list_variants': { input: {
    id: string
  }; output: {
    data: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
  } }
  'product.schedule': { input: {
    id: string
    publish_at?: string | null
    unpublish_at?: string | null
    version?: number
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'listing.list': { input: {
    id: string
  }; output: {
    data: ({
      branch_id: string
      branch_name: string
      listed: boolean
      listed_at: string | null
      available: number
      changeable: boolean
      blockers: ({
        code: string
        detail: string
      })[]
    })[]
  } }
  'listing.publish': { input: {
    id: string
    branch_ids: (string)[]
  }; output: {
    data: ({
      branch_id: string
      branch_name: string
      listed: boolean
      listed_at: string | null
      available: number
      changeable: boolean
      blockers: ({
        code: string
        detail: string
      })[]
    })[]
  } }
  'listing.unpublish': { input: {
    id: string
    branch_ids: (string)[]
  }; output: {
    data: ({
      branch_id: string
      branch_name: string
      listed: boolean
      listed_at: string | null
      available: number
      changeable: boolean
      blockers: ({
        code: string
        detail: string
      })[]
    })[]
  } }
  'product.list_revisions': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    id: string
  }; output: {
    data: ({
      id: string
      number: number
      type: string
      actor_name: string
      reason: string | null
      created_at: string
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'product.diff_revisions': { input: {
    id: string
    from: number
    to: number
  }; output: {
    from: {
      id: string
      number: number
      type: string
      actor_name: string
      reason: string | null
      created_at: string
    }
    to: {
      id: string
      number: number
      type: string
      actor_name: string
      reason: string | null
      created_at: string
    }
    changes: ({
      path: (string)[]
      before?: unknown
      after?: unknown
    })[]
    names: Record<string, string>
    pictures: Record<string, string>
  } }
  'product.get_revision': { input: {
    id: string
    number: number
  }; output: {
    id: string
    number: number
    type: string
    actor_name: string
    reason: string | null
    created_at: string
    document: Record<string, unknown>
  } }
  'product.restore_revision': { input: {
    id: string
    number: number
    version: number
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'product.bulk_edit': { input: {
    ids?: (string)[]
    filter?: {
      status?: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
      category?: string
      type?: "physical" | "digital" | "service" | "bundle"
      stock?: "in" | "low" | "out"
      tag?: string
      brand?: string
      ids?: (string)[]
    }
    q?: string
    action: "move" | "add_categories" | "remove_categories" | "add_tags" | "remove_tags" | "change_prices" | "publish_in_branches" | "unpublish_in_branches"
    move?: "submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore"
    reason?: string
    replacement_id?: string
    clear_stock?: boolean
    categories?: (string)[]
    tags?: (string)[]
    currency?: string
    percent?: number
    amount?: number
    keep_as_former?: boolean
    branch_ids?: (string)[]
  }; output: {
    id: string
    action: string
    move: string | null
    actor_name: string
    status: string
    total: number
    changed: number
    unchanged: number
    failed: number
    created_at: string
    finished_at: string | null
  } }
  'bulk_edit.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
  }; output: {
    data: ({
      id: string
      action: string
      move: string | null
      actor_name: string
      status: string
      total: number
      changed: number
      unchanged: number
      failed: number
      created_at: string
      finished_at: string | null
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'bulk_edit.get': { input: {
    id: string
  }; output: {
    id: string
    action: string
    move: string | null
    actor_name: string
    status: string
    total: number
    changed: number
    unchanged: number
    failed: number
    created_at: string
    finished_at: string | null
  } }
  'bulk_edit.list_items': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    id: string
    filter?: {
      outcome?: "changed" | "unchanged" | "failed"
    }
  }; output: {
    data: ({
      product_id: string
      sku: string
      name: string
      status: string
      outcome: string | null
      code: string | null
      detail: string | null
      problems: ({
        code: string
        detail: string
      })[]
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'variant.add': { input: {
    id: string
    sku?: string
    options: ({
      attribute: string
      value: string
    })[]
    prices?: ({
      currency: string
      amount: number
      compare_at?: number | null
      cost?: number | null
    })[]
    price_modifier?: {
      type: "percentage" | "fixed"
      value: number
    } | null
    inventory?: {
      quantity?: number
      low_stock_threshold?: number
      track_inventory?: boolean
      allow_backorder?: boolean
      backorder_limit?: number
    }
    media_id?: string | null
    enabled?: boolean
    weight_grams?: number
    version?: number
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'variant.update': { input: {
    id: string
    variant_id: string
    sku?: string
    options?: ({
      attribute: string
      value: string
    })[]
    prices?: ({
      currency: string
      amount: number
      compare_at?: number | null
      cost?: number | null
    })[]
    price_modifier?: {
      type: "percentage" | "fixed"
      value: number
    } | null
    media_id?: string | null
    enabled?: boolean
    weight_grams?: number
    version?: number
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'variant.enable': { input: {
    id: string
    variant_id: string
    version?: number
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'variant.disable': { input: {
    id: string
    variant_id: string
    version?: number
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'variant.delete': { input: {
    id: string
    variant_id: string
    version?: number
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'variant.add_attribute': { input: {
    id: string
    code: string
    values: ({
      variant_id: string
      value: string
    })[]
    version?: number
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'variant.remove_attribute': { input: {
    id: string
    code: string
    version?: number
  }; output: {
    id: string
    sku: string
    type: "physical" | "digital" | "service" | "bundle"
    status: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
    version: number
    author_id: string | null
    created_at: string
    updated_at: string
    published_at: string | null
    publish_at: string | null
    unpublish_at: string | null
    discontinue_reason: string | null
    replacement_id: string | null
    translations: {
      en?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      fa?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      ar?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
      uk?: {
        name: string
        slug: string
        description: string
        short_description: string
        seo: {
          title?: string
          description?: string
        }
      }
    }
    prices: ({
      currency: string
      amount: number
      compare_at: number | null
      cost?: number | null
    })[]
    options: (string)[]
    variants: ({
      id: string
      sku: string
      options: ({
        attribute: string
        value: string
        attribute_name: string
        value_label: string
      })[]
      prices: ({
        currency: string
        amount: number
        compare_at: number | null
        cost?: number | null
      })[]
      price_modifier: {
        type: "percentage" | "fixed"
        value: number
      } | null
      inventory: {
        on_hand: number
        reserved: number
        available: number
        low_stock_threshold: number
        track_inventory: boolean
        allow_backorder: boolean
        backorder_limit: number
        restock_date?: string | null
      } | null
      enabled: boolean
      media_id: string | null
      weight_grams: number
    })[]
    categories: (string)[]
    tags: (string)[]
    features: ({
      feature: string
      text?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      number?: number
      flag?: boolean
      choices?: (string)[]
    })[]
    brand_id: string | null
    tax_class: string
    cart_ttl_hours: number | null
    related: ({
      kind: "related" | "accessory" | "upsell"
      product_id: string
    })[]
    parts: ({
      variant_id: string
      quantity: number
    })[]
    media: ({
      id: string
      kind: "image" | "video" | "document"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
      alts?: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      state?: "uploading" | "processing" | "ready" | "failed"
      file_name?: string
      type?: string
      bytes?: number
      duration_ms?: number
      problem?: string
      version?: number
      collection: "gallery" | "video" | "documents"
      order: number
    })[]
    price_range: {
      min: {
        amount: number
        currency: string
      }
      max: {
        amount: number
        currency: string
      }
    } | null
    allowed_moves: ("submit_review" | "start_review" | "approve" | "reject" | "redraft" | "publish" | "unpublish" | "discontinue" | "archive" | "delete" | "restore")[]
    publish_blockers: ({
      code: string
      detail: string
    })[]
  } }
  'inventory.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    id: string
    filter?: {
      branch_id?: string
      variant_id?: string
    }
  }; output: {
    data: ({
      variant_id: string
      branch_id: string
      on_hand: number
      reserved: number
      available: number
      low_stock_threshold: number
      track_inventory: boolean
      allow_backorder: boolean
      backorder_limit: number
      restock_date: string | null
      sku: string
      branch_name: string
      waiting: number
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'inventory.update': { input: {
    id: string
    variant_id?: string
    branch_id?: string
    quantity?: number
    delta?: number
    type?: "restock" | "adjustment" | "return"
    reason: string
    reference?: string
  }; output: {
    data: ({
      variant_id: string
      branch_id: string
      on_hand: number
      reserved: number
      available: number
      low_stock_threshold: number
      track_inventory: boolean
      allow_backorder: boolean
      backorder_limit: number
      restock_date: string | null
    })[]
  } }
  'inventory.set_backorder': { input: {
    id: string
    variant_id?: string
    branch_id?: string
    allow_backorder: boolean
    backorder_limit: number
    expected_restock_date?: string | null
  }; output: {
    data: ({
      variant_id: string
      branch_id: string
      on_hand: number
      reserved: number
      available: number
      low_stock_threshold: number
      track_inventory: boolean
      allow_backorder: boolean
      backorder_limit: number
      restock_date: string | null
    })[]
  } }
  'inventory.set_threshold': { input: {
    id: string
    variant_id?: string
    branch_id?: string
    low_stock_threshold: number
  }; output: {
    data: ({
      variant_id: string
      branch_id: string
      on_hand: number
      reserved: number
      available: number
      low_stock_threshold: number
      track_inventory: boolean
      allow_backorder: boolean
      backorder_limit: number
      restock_date: string | null
    })[]
  } }
  'inventory.transfer': { input: {
    id: string
    variant_id?: string
    from_branch_id: string
    to_branch_id: string
    quantity: number
    reason?: string
    reference?: string
  }; output: {
    reference: string
    data: ({
      variant_id: string
      branch_id: string
      on_hand: number
      reserved: number
      available: number
      low_stock_threshold: number
      track_inventory: boolean
      allow_backorder: boolean
      backorder_limit: number
      restock_date: string | null
    })[]
  } }
  'inventory.list_movements': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    id: string
    variant_id?: string
    filter?: {
      branch_id?: string
      type?: "restock" | "sale" | "adjustment" | "return" | "transfer" | "discontinue"
    }
  }; output: {
    data: ({
      id: string
      variant_id: string
      branch_id: string
      branch_name: string
      type: string
      quantity: number
      before: number
      after: number
      reason: string
      reference: string
      actor_name: string
      created_at: string
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'product.list_prices': { input: {
    id: string
  }; output: {
    id: string
    version: number
    prices: ({
      variant_id: string | null
      branch_id: string | null
      currency: string
      amount: number
      compare_at: number | null
      since: string
      set_by: string | null
      cost?: number | null
      margin?: number | null
    })[]
    asked: ({
      variant_id: string
      currency: string
      amount: number
      compare_at: number | null
      lowest_30_days: number | null
      converted: boolean
      discount_id: string | null
    })[]
    planned: ({
      id: string
      variant_id: string | null
      branch_id: string | null
      currency: string
      amount: number
      compare_at: number | null
      effective_from: string
      by: string
    })[]
  } }
  'product.set_price': { input: {
    id: string
    currency: string
    amount: number
    compare_at?: number | null
    cost?: number | null
    variant_id?: string | null
    branch_id?: string | null
    effective_from?: string | null
    version?: number
  }; output: {
    id: string
    version: number
    prices: ({
      variant_id: string | null
      branch_id: string | null
      currency: string
      amount: number
      compare_at: number | null
      since: string
      set_by: string | null
      cost?: number | null
      margin?: number | null
    })[]
    asked: ({
      variant_id: string
      currency: string
      amount: number
      compare_at: number | null
      lowest_30_days: number | null
      converted: boolean
      discount_id: string | null
    })[]
    planned: ({
      id: string
      variant_id: string | null
      branch_id: string | null
      currency: string
      amount: number
      compare_at: number | null
      effective_from: string
      by: string
    })[]
  } }
  'product.remove_price': { input: {
    id: string
    currency: string
    variant_id?: string | null
    branch_id?: string | null
    version?: number
  }; output: {
    id: string
    version: number
    prices: ({
      variant_id: string | null
      branch_id: string | null
      currency: string
      amount: number
      compare_at: number | null
      since: string
      set_by: string | null
      cost?: number | null
      margin?: number | null
    })[]
    asked: ({
      variant_id: string
      currency: string
      amount: number
      compare_at: number | null
      lowest_30_days: number | null
      converted: boolean
      discount_id: string | null
    })[]
    planned: ({
      id: string
      variant_id: string | null
      branch_id: string | null
      currency: string
      amount: number
      compare_at: number | null
      effective_from: string
      by: string
    })[]
  } }
  'product.price_history': { input: {
    id: string
    currency?: string
    variant_id?: string
    branch_id?: string
  }; output: {
    currency: string
    set: ({
      amount: number
      compare_at: number | null
      since: string
      until: string | null
      by: string | null
    })[]
    asked: ({
      amount: number
      reduced: boolean
      since: string
      until: string | null
    })[]
    lowest_30_days: number | null
  } }
  'product.cancel_price': { input: {
    id: string
    change_id: string
  }; output: {
    id: string
    version: number
    prices: ({
      variant_id: string | null
      branch_id: string | null
      currency: string
      amount: number
      compare_at: number | null
      since: string
      set_by: string | null
      cost?: number | null
      margin?: number | null
    })[]
    asked: ({
      variant_id: string
      currency: string
      amount: number
      compare_at: number | null
      lowest_30_days: number | null
      converted: boolean
      discount_id: string | null
    })[]
    planned: ({
      id: string
      variant_id: string | null
      branch_id: string | null
      currency: string
      amount: number
      compare_at: number | null
      effective_from: string
      by: string
    })[]
  } }
  'product.discount': { input: {
    id: string
    name?: string
    type: "percentage" | "fixed"
    value: number
    currency?: string | null
    branch_id?: string | null
    starts_at?: string | null
    ends_at?: string | null
  }; output: {
    id: string
    version: number
    name: string
    type: "percentage" | "fixed"
    percent: number | null
    amount: {
      amount: number
      currency: string
    } | null
    branch_id: string | null
    status: "planned" | "running" | "over"
    starts_at: string
    ends_at: string | null
    started_at: string | null
    ended_at: string | null
    created_at: string
    by: string
    product_count: number
    products: ({
      id: string
      sku: string
      name: string
    })[]
    categories: ({
      id: string
      name: string
    })[]
    progress: {
      done: number
      total: number
      running: boolean
    }
  } }
  'discount.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    filter?: {
      status?: "planned" | "running" | "over"
    }
  }; output: {
    data: ({
      id: string
      version: number
      name: string
      type: "percentage" | "fixed"
      percent: number | null
      amount: {
        amount: number
        currency: string
      } | null
      branch_id: string | null
      status: "planned" | "running" | "over"
      starts_at: string
      ends_at: string | null
      started_at: string | null
      ended_at: string | null
      created_at: string
      by: string
      product_count: number
      products: ({
        id: string
        sku: string
        name: string
      })[]
      categories: ({
        id: string
        name: string
      })[]
      progress: {
        done: number
        total: number
        running: boolean
      }
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'discount.create': { input: {
    name?: string
    type: "percentage" | "fixed"
    value: number
    currency?: string | null
    branch_id?: string | null
    starts_at?: string | null
    ends_at?: string | null
    product_ids?: (string)[]
    category_ids?: (string)[]
  }; output: {
    id: string
    version: number
    name: string
    type: "percentage" | "fixed"
    percent: number | null
    amount: {
      amount: number
      currency: string
    } | null
    branch_id: string | null
    status: "planned" | "running" | "over"
    starts_at: string
    ends_at: string | null
    started_at: string | null
    ended_at: string | null
    created_at: string
    by: string
    product_count: number
    products: ({
      id: string
      sku: string
      name: string
    })[]
    categories: ({
      id: string
      name: string
    })[]
    progress: {
      done: number
      total: number
      running: boolean
    }
  } }
  'discount.preview': { input: {
    name?: string
    type: "percentage" | "fixed"
    value: number
    currency?: string | null
    branch_id?: string | null
    starts_at?: string | null
    ends_at?: string | null
    product_ids?: (string)[]
    category_ids?: (string)[]
    discount_id?: string
  }; output: {
    total: number
    products: ({
      id: string
      sku: string
      name: string
      old_price: {
        amount: number
        currency: string
      }
      new_price: {
        amount: number
        currency: string
      }
    })[]
  } }
  'discount.get': { input: {
    id: string
  }; output: {
    id: string
    version: number
    name: string
    type: "percentage" | "fixed"
    percent: number | null
    amount: {
      amount: number
      currency: string
    } | null
    branch_id: string | null
    status: "planned" | "running" | "over"
    starts_at: string
    ends_at: string | null
    started_at: string | null
    ended_at: string | null
    created_at: string
    by: string
    product_count: number
    products: ({
      id: string
      sku: string
      name: string
    })[]
    categories: ({
      id: string
      name: string
    })[]
    progress: {
      done: number
      total: number
      running: boolean
    }
  } }
  'discount.update': { input: {
    id: string
    version: number
    name?: string
    type: "percentage" | "fixed"
    value: number
    currency?: string | null
    branch_id?: string | null
    starts_at?: string | null
    ends_at?: string | null
    product_ids?: (string)[]
    category_ids?: (string)[]
  }; output: {
    id: string
    version: number
    name: string
    type: "percentage" | "fixed"
    percent: number | null
    amount: {
      amount: number
      currency: string
    } | null
    branch_id: string | null
    status: "planned" | "running" | "over"
    starts_at: string
    ends_at: string | null
    started_at: string | null
    ended_at: string | null
    created_at: string
    by: string
    product_count: number
    products: ({
      id: string
      sku: string
      name: string
    })[]
    categories: ({
      id: string
      name: string
    })[]
    progress: {
      done: number
      total: number
      running: boolean
    }
  } }
  'discount.end': { input: {
    id: string
    version?: number
  }; output: {
    id: string
    version: number
    name: string
    type: "percentage" | "fixed"
    percent: number | null
    amount: {
      amount: number
      currency: string
    } | null
    branch_id: string | null
    status: "planned" | "running" | "over"
    starts_at: string
    ends_at: string | null
    started_at: string | null
    ended_at: string | null
    created_at: string
    by: string
    product_count: number
    products: ({
      id: string
      sku: string
      name: string
    })[]
    categories: ({
      id: string
      name: string
    })[]
    progress: {
      done: number
      total: number
      running: boolean
    }
  } }
  'product.get_watch': { input: {
    id: string
  }; output: {
    watching: boolean
  } }
  'product.watch': { input: {
    id: string
    email?: string
    consent?: boolean
  }; output: {
    watching: boolean
  } }
  'product.unwatch': { input: {
    id: string
    watch?: string
    token?: string
  }; output: null }
  'inventory.list_low': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    q?: string
    filter?: {
      branch_id?: string
      state?: "low_stock" | "out_of_stock" | "backorder"
    }
  }; output: {
    data: ({
      product_id: string
      variant_id: string
      branch_id: string
      branch_name: string
      sku: string
      name: string
      on_hand: number
      reserved: number
      available: number
      low_stock_threshold: number
      allow_backorder: boolean
      restock_date: string | null
      waiting: number
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'inventory.export_low': { input: {
    q?: string
    filter?: {
      branch_id?: string
      state?: "low_stock" | "out_of_stock" | "backorder"
    }
  }; output: ({
    product_id: string
    variant_id: string
    branch_id: string
    branch_name: string
    sku: string
    name: string
    on_hand: number
    reserved: number
    available: number
    low_stock_threshold: number
    allow_backorder: boolean
    restock_date: string | null
    waiting: number
  })[] }
  'stock_take.start': { input: {
    file: Blob
  }; output: {
    id: string
    file_name: string
    actor_name: string
    status: string
    total_rows: number
    changed: number
    unchanged: number
    failed: number
    created_at: string
    finished_at: string | null
  } }
  'stock_take.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
  }; output: {
    data: ({
      id: string
      file_name: string
      actor_name: string
      status: string
      total_rows: number
      changed: number
      unchanged: number
      failed: number
      created_at: string
      finished_at: string | null
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'stock_take.get': { input: {
    id: string
  }; output: {
    id: string
    file_name: string
    actor_name: string
    status: string
    total_rows: number
    changed: number
    unchanged: number
    failed: number
    created_at: string
    finished_at: string | null
  } }
  'stock_take.list_lines': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    id: string
    filter?: {
      outcome?: "changed" | "unchanged" | "failed"
    }
  }; output: {
    data: ({
      line: number
      sku: string
      branch: string
      counted: number | null
      before: number | null
      outcome: string
      code: string | null
      detail: string | null
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'stock_take.get_report': { input: {
    id: string
  }; output: ({
    line: number
    sku: string
    branch: string
    counted: number | null
    before: number | null
    outcome: string
    code: string | null
    detail: string | null
  })[] }
  'stock_alert.subscribe': { input: {
    id: string
    variant_id?: string
    email?: string
    consent?: boolean
  }; output: {
    email: string
  } }
  'stock_alert.unsubscribe': { input: {
    token: string
  }; output: {
    removed: number
  } }
  'product.import': { input: {
    file: Blob
    update_existing?: boolean
    skip_errors?: boolean
    dry_run?: boolean
    publish?: boolean
    category_id?: string
    mapping?: string
  }; output: {
    id: string
    file_name: string
    format: "serai" | "shopify" | "mapped"
    status: "queued" | "running" | "completed" | "failed"
    phase: "checking" | "pictures" | "writing"
    dry_run: boolean
    total_rows: number
    processed_rows: number
    created: number
    updated: number
    failed_rows: number
    warnings: number
    errors: ({
      line: number
      column: string
      code: string
      detail: string
      severity: "error" | "warning"
    })[]
    report_url: string | null
    failed_rows_url: string | null
    created_at: string
    finished_at: string | null
  } }
  'product.inspect_import': { input: {
    file: Blob
  }; output: {
    format: "serai" | "shopify" | null
    columns: ({
      name: string
      samples: (string)[]
      field: string | null
    })[]
    fields: (string)[]
    remembered: boolean
  } }
  'import.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
  }; output: {
    data: ({
      id: string
      file_name: string
      format: "serai" | "shopify" | "mapped"
      status: "queued" | "running" | "completed" | "failed"
      phase: "checking" | "pictures" | "writing"
      dry_run: boolean
      total_rows: number
      processed_rows: number
      created: number
      updated: number
      failed_rows: number
      warnings: number
      errors: ({
        line: number
        column: string
        code: string
        detail: string
        severity: "error" | "warning"
      })[]
      report_url: string | null
      failed_rows_url: string | null
      created_at: string
      finished_at: string | null
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'import.get': { input: {
    id: string
  }; output: {
    id: string
    file_name: string
    format: "serai" | "shopify" | "mapped"
    status: "queued" | "running" | "completed" | "failed"
    phase: "checking" | "pictures" | "writing"
    dry_run: boolean
    total_rows: number
    processed_rows: number
    created: number
    updated: number
    failed_rows: number
    warnings: number
    errors: ({
      line: number
      column: string
      code: string
      detail: string
      severity: "error" | "warning"
    })[]
    report_url: string | null
    failed_rows_url: string | null
    created_at: string
    finished_at: string | null
  } }
  'import.get_report': { input: {
    id: string
  }; output: ({
    line: number
    column: string
    code: string
    detail: string
    severity: string
  })[] }
  'import.get_failed_rows': { input: {
    id: string
  }; output: {
    id: string
    path: string
  } }
  'product.export': { input: {
    format: "csv" | "xlsx" | "jsonl"
    filter?: {
      status?: "draft" | "pending_review" | "in_review" | "approved" | "rejected" | "published" | "unpublished" | "out_of_stock" | "discontinued" | "archived" | "deleted"
      category?: string
      type?: "physical" | "digital" | "service" | "bundle"
      stock?: "in" | "low" | "out"
      tag?: string
      brand?: string
      ids?: (string)[]
    }
    q?: string
    ids?: (string)[]
    fields?: (string)[]
  }; output: {
    id: string
    format: "csv" | "xlsx" | "jsonl"
    fields: (string)[] | null
    actor_name: string
    with_costs: boolean
    status: "queued" | "running" | "completed" | "failed" | "expired"
    total: number
    done: number
    rows: number
    bytes: number
    cut_cells: number
    download_url: string | null
    created_at: string
    finished_at: string | null
    expires_at: string | null
  } }
  'export.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
  }; output: {
    data: ({
      id: string
      format: "csv" | "xlsx" | "jsonl"
      fields: (string)[] | null
      actor_name: string
      with_costs: boolean
      status: "queued" | "running" | "completed" | "failed" | "expired"
      total: number
      done: number
      rows: number
      bytes: number
      cut_cells: number
      download_url: string | null
      created_at: string
      finished_at: string | null
      expires_at: string | null
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'export.get': { input: {
    id: string
  }; output: {
    id: string
    format: "csv" | "xlsx" | "jsonl"
    fields: (string)[] | null
    actor_name: string
    with_costs: boolean
    status: "queued" | "running" | "completed" | "failed" | "expired"
    total: number
    done: number
    rows: number
    bytes: number
    cut_cells: number
    download_url: string | null
    created_at: string
    finished_at: string | null
    expires_at: string | null
  } }
  'export.download': { input: {
    id: string
    expires: number
    signature: string
  }; output: {
    path: string
    format: string
    day: string
  } }
  'channel.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
  }; output: {
    data: ({
      id: string
      name: string
      adapter: "file" | "amazon" | "ebay"
      branch_id: string
      locale: "en" | "fa" | "ar" | "uk"
      currency: string
      product_ids: (string)[]
      category_ids: (string)[]
      products: ({
        id: string
        sku: string
        name: string
      })[]
      options: {
        api_address?: string
        token_address?: string
        seller_id?: string
        marketplace_id?: string
        product_type?: string
        category_id?: string
        location_key?: string
        fulfillment_policy_id?: string
        payment_policy_id?: string
        return_policy_id?: string
      }
      has_credentials: boolean
      state: "active" | "paused" | "closing"
      gathering: boolean
      counts: {
        pending: number
        live: number
        failed: number
        removed: number
        waiting: number
      }
      problem: {
        code: string
        detail: string
        at: string
      } | null
      hold_until: string | null
      synced_at: string | null
      version: number
      created_at: string
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'channel.create': { input: {
    name: string
    locale?: "en" | "fa" | "ar" | "uk"
    currency?: string
    product_ids?: (string)[]
    category_ids?: (string)[]
    options?: {
      api_address?: string
      token_address?: string
      seller_id?: string
      marketplace_id?: string
      product_type?: string
      category_id?: string
      location_key?: string
      fulfillment_policy_id?: string
      payment_policy_id?: string
      return_policy_id?: string
    }
    credentials?: {
      client_id?: string
      client_secret?: string
      refresh_token?: string
    }
    adapter: "file" | "amazon" | "ebay"
    branch_id?: string
  }; output: {
    id: string
    name: string
    adapter: "file" | "amazon" | "ebay"
    branch_id: string
    locale: "en" | "fa" | "ar" | "uk"
    currency: string
    product_ids: (string)[]
    category_ids: (string)[]
    products: ({
      id: string
      sku: string
      name: string
    })[]
    options: {
      api_address?: string
      token_address?: string
      seller_id?: string
      marketplace_id?: string
      product_type?: string
      category_id?: string
      location_key?: string
      fulfillment_policy_id?: string
      payment_policy_id?: string
      return_policy_id?: string
    }
    has_credentials: boolean
    state: "active" | "paused" | "closing"
    gathering: boolean
    counts: {
      pending: number
      live: number
      failed: number
      removed: number
      waiting: number
    }
    problem: {
      code: string
      detail: string
      at: string
    } | null
    hold_until: string | null
    synced_at: string | null
    version: number
    created_at: string
  } }
  'channel.get': { input: {
    id: string
  }; output: {
    id: string
    name: string
    adapter: "file" | "amazon" | "ebay"
    branch_id: string
    locale: "en" | "fa" | "ar" | "uk"
    currency: string
    product_ids: (string)[]
    category_ids: (string)[]
    products: ({
      id: string
      sku: string
      name: string
    })[]
    options: {
      api_address?: string
      token_address?: string
      seller_id?: string
      marketplace_id?: string
      product_type?: string
      category_id?: string
      location_key?: string
      fulfillment_policy_id?: string
      payment_policy_id?: string
      return_policy_id?: string
    }
    has_credentials: boolean
    state: "active" | "paused" | "closing"
    gathering: boolean
    counts: {
      pending: number
      live: number
      failed: number
      removed: number
      waiting: number
    }
    problem: {
      code: string
      detail: string
      at: string
    } | null
    hold_until: string | null
    synced_at: string | null
    version: number
    created_at: string
  } }
  'channel.update': { input: {
    id: string
    version: number
    name: string
    locale?: "en" | "fa" | "ar" | "uk"
    currency?: string
    product_ids?: (string)[]
    category_ids?: (string)[]
    options?: {
      api_address?: string
      token_address?: string
      seller_id?: string
      marketplace_id?: string
      product_type?: string
      category_id?: string
      location_key?: string
      fulfillment_policy_id?: string
      payment_policy_id?: string
      return_policy_id?: string
    }
    credentials?: {
      client_id?: string
      client_secret?: string
      refresh_token?: string
    }
    state?: "active" | "paused" | "closing"
  }; output: {
    id: string
    name: string
    adapter: "file" | "amazon" | "ebay"
    branch_id: string
    locale: "en" | "fa" | "ar" | "uk"
    currency: string
    product_ids: (string)[]
    category_ids: (string)[]
    products: ({
      id: string
      sku: string
      name: string
    })[]
    options: {
      api_address?: string
      token_address?: string
      seller_id?: string
      marketplace_id?: string
      product_type?: string
      category_id?: string
      location_key?: string
      fulfillment_policy_id?: string
      payment_policy_id?: string
      return_policy_id?: string
    }
    has_credentials: boolean
    state: "active" | "paused" | "closing"
    gathering: boolean
    counts: {
      pending: number
      live: number
      failed: number
      removed: number
      waiting: number
    }
    problem: {
      code: string
      detail: string
      at: string
    } | null
    hold_until: string | null
    synced_at: string | null
    version: number
    created_at: string
  } }
  'channel.delete': { input: {
    id: string
    leave_listings?: boolean
  }; output: Record<string, never> }
  'channel.list_listings': { input: {
    id: string
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    filter?: {
      state?: "pending" | "live" | "failed" | "removed"
      waiting?: boolean
    }
    q?: string
  }; output: {
    data: ({
      variant_id: string
      product_id: string
      sku: string
      state: "pending" | "live" | "failed" | "removed"
      problems: ({
        code: string
        detail: string
        severity: "error" | "warning"
      })[]
      remote_id: string | null
      waiting: boolean
      next_try_at: string | null
      sent_at: string | null
      name: string
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'channel.retry': { input: {
    id: string
    variant_ids?: (string)[]
    everything?: boolean
  }; output: {
    due: number
  } }
  'channel.download': { input: {
    id: string
  }; output: {
    id: string
    file_name: string
  } }
  'product.sync': { input: {
    id: string
    channels?: (string)[]
  }; output: {
    due: number
  } }
  'product.list_channels': { input: {
    id: string
  }; output: {
    data: ({
      channel_id: string
      channel_name: string
      adapter: string
      state: string
      listings: ({
        variant_id: string
        product_id: string
        sku: string
        state: "pending" | "live" | "failed" | "removed"
        problems: ({
          code: string
          detail: string
          severity: "error" | "warning"
        })[]
        remote_id: string | null
        waiting: boolean
        next_try_at: string | null
        sent_at: string | null
      })[]
    })[]
  } }
  'product.search': { input: {
    page?: number
    per_page?: number
    q?: string
    sort?: "relevance" | "newest" | "price" | "-price" | "name"
    facets?: boolean
    filter?: {
      category?: string
      price?: {
        gte?: number
        lte?: number
      }
      in_stock?: boolean
      on_sale?: boolean
      option?: (string)[]
      feature?: (string)[]
      brand?: (string)[]
      tag?: string
      range?: (string)[]
    }
  }; output: {
    data: ({
      id: string
      slug: string
      name: string
      short_description: string | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      price: {
        amount: number
        currency: string
      }
      price_max: {
        amount: number
        currency: string
      }
      compare_at: {
        amount: number
        currency: string
      } | null
      on_sale: boolean
      stock: "in_stock" | "low_stock" | "backorder" | "out_of_stock"
      default_variant_id: string | null
      option_summary: ({
        attribute: string
        name: string
        values: ({
          value: string
          label: string
          swatch: string | null
        })[]
      })[]
      category: {
        id: string
        slug: string
        name: string
      } | null
      brand: {
        slug: string
        name: string
      } | null
      created_at: string
      favorite?: boolean
    })[]
    meta: {
      page: number
      per_page: number
      total: number
      similar?: boolean
    }
    facets?: {
      price: {
        min: {
          amount: number
          currency: string
        }
        max: {
          amount: number
          currency: string
        }
      } | null
      options: ({
        attribute: string
        name: string
        values: ({
          value: string
          label: string
          swatch: string | null
          count: number
        })[]
      })[]
      features: ({
        feature: string
        name: string
        values: ({
          value: string
          label: string
          swatch: string | null
          count: number
        })[]
      })[]
      ranges: ({
        feature: string
        name: string
        unit: string
        min: number
        max: number
      })[]
      brands: ({
        slug: string
        name: string
        count: number
      })[]
      categories: ({
        id: string
        count: number
      })[]
    }
  } }
  'search.suggest': { input: {
    q: string
  }; output: {
    data: ({
      type: "product"
      name: string
      slug: string
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
    })[]
  } }
  'coupon.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    q?: string
    filter?: {
      state?: "unpublished" | "planned" | "running" | "over" | "used_up"
      branch_id?: string
    }
  }; output: {
    data: ({
      id: string
      version: number
      branch_id: string
      type: "timed"
      code: string
      translations: {
        en?: {
          name: string
        }
        fa?: {
          name: string
        }
        ar?: {
          name: string
        }
        uk?: {
          name: string
        }
      }
      percent: number | null
      amount: {
        amount: number
        currency: string
      } | null
      max_discount: {
        amount: number
        currency: string
      } | null
      min_subtotal: {
        amount: number
        currency: string
      } | null
      total_limit: number | null
      customer_limit: number | null
      first_order_only: boolean
      included_products: (string)[]
      included_categories: (string)[]
      excluded_products: (string)[]
      excluded_categories: (string)[]
      starts_at: string | null
      ends_at: string | null
      state: "unpublished" | "planned" | "running" | "over" | "used_up"
      used: number
      given: {
        amount: number
        currency: string
      }
      created_at: string
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'coupon.create': { input: {
    code: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    branch_id?: string
    type?: "timed"
    percent?: number | null
    amount?: number | null
    max_discount?: number | null
    min_subtotal?: number | null
    total_limit?: number | null
    customer_limit?: number | null
    first_order_only?: boolean
    included_products?: (string)[]
    included_categories?: (string)[]
    excluded_products?: (string)[]
    excluded_categories?: (string)[]
    starts_at?: string | null
    ends_at?: string | null
  }; output: {
    id: string
    version: number
    branch_id: string
    type: "timed"
    code: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    percent: number | null
    amount: {
      amount: number
      currency: string
    } | null
    max_discount: {
      amount: number
      currency: string
    } | null
    min_subtotal: {
      amount: number
      currency: string
    } | null
    total_limit: number | null
    customer_limit: number | null
    first_order_only: boolean
    included_products: (string)[]
    included_categories: (string)[]
    excluded_products: (string)[]
    excluded_categories: (string)[]
    starts_at: string | null
    ends_at: string | null
    state: "unpublished" | "planned" | "running" | "over" | "used_up"
    used: number
    given: {
      amount: number
      currency: string
    }
    created_at: string
  } }
  'coupon.get': { input: {
    id: string
  }; output: {
    id: string
    version: number
    branch_id: string
    type: "timed"
    code: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    percent: number | null
    amount: {
      amount: number
      currency: string
    } | null
    max_discount: {
      amount: number
      currency: string
    } | null
    min_subtotal: {
      amount: number
      currency: string
    } | null
    total_limit: number | null
    customer_limit: number | null
    first_order_only: boolean
    included_products: (string)[]
    included_categories: (string)[]
    excluded_products: (string)[]
    excluded_categories: (string)[]
    starts_at: string | null
    ends_at: string | null
    state: "unpublished" | "planned" | "running" | "over" | "used_up"
    used: number
    given: {
      amount: number
      currency: string
    }
    created_at: string
  } }
  'coupon.update': { input: {
    id: string
    version: number
    code: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    branch_id?: string
    type?: "timed"
    percent?: number | null
    amount?: number | null
    max_discount?: number | null
    min_subtotal?: number | null
    total_limit?: number | null
    customer_limit?: number | null
    first_order_only?: boolean
    included_products?: (string)[]
    included_categories?: (string)[]
    excluded_products?: (string)[]
    excluded_categories?: (string)[]
    starts_at?: string | null
    ends_at?: string | null
  }; output: {
    id: string
    version: number
    branch_id: string
    type: "timed"
    code: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    percent: number | null
    amount: {
      amount: number
      currency: string
    } | null
    max_discount: {
      amount: number
      currency: string
    } | null
    min_subtotal: {
      amount: number
      currency: string
    } | null
    total_limit: number | null
    customer_limit: number | null
    first_order_only: boolean
    included_products: (string)[]
    included_categories: (string)[]
    excluded_products: (string)[]
    excluded_categories: (string)[]
    starts_at: string | null
    ends_at: string | null
    state: "unpublished" | "planned" | "running" | "over" | "used_up"
    used: number
    given: {
      amount: number
      currency: string
    }
    created_at: string
  } }
  'coupon.delete': { input: {
    id: string
    version?: number
  }; output: null }
  'coupon.publish': { input: {
    id: string
    version?: number
  }; output: {
    id: string
    version: number
    branch_id: string
    type: "timed"
    code: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    percent: number | null
    amount: {
      amount: number
      currency: string
    } | null
    max_discount: {
      amount: number
      currency: string
    } | null
    min_subtotal: {
      amount: number
      currency: string
    } | null
    total_limit: number | null
    customer_limit: number | null
    first_order_only: boolean
    included_products: (string)[]
    included_categories: (string)[]
    excluded_products: (string)[]
    excluded_categories: (string)[]
    starts_at: string | null
    ends_at: string | null
    state: "unpublished" | "planned" | "running" | "over" | "used_up"
    used: number
    given: {
      amount: number
      currency: string
    }
    created_at: string
  } }
  'coupon.unpublish': { input: {
    id: string
    version?: number
  }; output: {
    id: string
    version: number
    branch_id: string
    type: "timed"
    code: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    percent: number | null
    amount: {
      amount: number
      currency: string
    } | null
    max_discount: {
      amount: number
      currency: string
    } | null
    min_subtotal: {
      amount: number
      currency: string
    } | null
    total_limit: number | null
    customer_limit: number | null
    first_order_only: boolean
    included_products: (string)[]
    included_categories: (string)[]
    excluded_products: (string)[]
    excluded_categories: (string)[]
    starts_at: string | null
    ends_at: string | null
    state: "unpublished" | "planned" | "running" | "over" | "used_up"
    used: number
    given: {
      amount: number
      currency: string
    }
    created_at: string
  } }
  'coupon.list_uses': { input: {
    id: string
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
  }; output: {
    data: ({
      order_id: string
      customer_id: string | null
      email: string
      discount: {
        amount: number
        currency: string
      }
      state: "held" | "given_back"
      at: string
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'gift.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    q?: string
  }; output: {
    data: ({
      id: string
      version: number
      branch_id: string
      code: string
      translations: {
        en?: {
          name: string
        }
        fa?: {
          name: string
        }
        ar?: {
          name: string
        }
        uk?: {
          name: string
        }
      }
      points: number
      discount: {
        amount: number
        currency: string
      }
      allowed_sub_total_price: {
        amount: number
        currency: string
      } | null
      total_limit: number | null
      published: boolean
      redeemed: number
      created_at: string
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'gift.create': { input: {
    code: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    branch_id?: string
    points: number
    discount: number
    allowed_sub_total_price?: number | null
    total_limit?: number | null
  }; output: {
    id: string
    version: number
    branch_id: string
    code: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    points: number
    discount: {
      amount: number
      currency: string
    }
    allowed_sub_total_price: {
      amount: number
      currency: string
    } | null
    total_limit: number | null
    published: boolean
    redeemed: number
    created_at: string
  } }
  'gift.get': { input: {
    id: string
  }; output: {
    id: string
    version: number
    branch_id: string
    code: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    points: number
    discount: {
      amount: number
      currency: string
    }
    allowed_sub_total_price: {
      amount: number
      currency: string
    } | null
    total_limit: number | null
    published: boolean
    redeemed: number
    created_at: string
  } }
  'gift.update': { input: {
    id: string
    version: number
    code: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    branch_id?: string
    points: number
    discount: number
    allowed_sub_total_price?: number | null
    total_limit?: number | null
  }; output: {
    id: string
    version: number
    branch_id: string
    code: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    points: number
    discount: {
      amount: number
      currency: string
    }
    allowed_sub_total_price: {
      amount: number
      currency: string
    } | null
    total_limit: number | null
    published: boolean
    redeemed: number
    created_at: string
  } }
  'gift.delete': { input: {
    id: string
    version?: number
  }; output: null }
  'gift.publish': { input: {
    id: string
    version?: number
  }; output: {
    id: string
    version: number
    branch_id: string
    code: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    points: number
    discount: {
      amount: number
      currency: string
    }
    allowed_sub_total_price: {
      amount: number
      currency: string
    } | null
    total_limit: number | null
    published: boolean
    redeemed: number
    created_at: string
  } }
  'gift.unpublish': { input: {
    id: string
    version?: number
  }; output: {
    id: string
    version: number
    branch_id: string
    code: string
    translations: {
      en?: {
        name: string
      }
      fa?: {
        name: string
      }
      ar?: {
        name: string
      }
      uk?: {
        name: string
      }
    }
    points: number
    discount: {
      amount: number
      currency: string
    }
    allowed_sub_total_price: {
      amount: number
      currency: string
    } | null
    total_limit: number | null
    published: boolean
    redeemed: number
    created_at: string
  } }
  'advertisement.show': { input: {
    position?: "home_top" | "home_middle" | "category" | "search"
  }; output: {
    data: ({
      id: string
      position: "home_top" | "home_middle" | "category" | "search"
      title: string
      text: string
      button: string
      alt: string
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      }
      link: "product" | "product_in_category" | "category" | "url" | "none"
    })[]
  } }
  'advertisement.create': { input: {
    branch_id?: string
    position: "home_top" | "home_middle" | "category" | "search"
    translations: {
      en?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
      fa?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
      ar?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
      uk?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
    }
    image_id: string
    images?: {
      en?: string
      fa?: string
      ar?: string
      uk?: string
    }
    link: {
      type: "product" | "product_in_category" | "category" | "url" | "none"
      product_id?: string
      category_id?: string
      url?: string
    }
    priority?: number
    starts_at?: string | null
    ends_at?: string | null
  }; output: {
    id: string
    version: number
    branch_id: string
    position: "home_top" | "home_middle" | "category" | "search"
    translations: {
      en?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
      fa?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
      ar?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
      uk?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
    }
    image_id: string
    images: {
      en?: string
      fa?: string
      ar?: string
      uk?: string
    }
    image: {
      id: string
      kind: "image"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
    } | null
    own_images: {
      en?: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      }
      fa?: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      }
      ar?: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      }
      uk?: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      }
    }
    link: {
      type: "product" | "product_in_category" | "category" | "url" | "none"
      product_id: string | null
      category_id: string | null
      url: string | null
      product: string | null
      category: string | null
      visible: boolean
    }
    priority: number
    starts_at: string | null
    ends_at: string | null
    state: "unpublished" | "planned" | "running" | "over"
    views: number
    clicks: number
    click_rate: number | null
    created_at: string
  } }
  'advertisement.count_views': { input: {
    ids: (string)[]
    agent?: string
  }; output: null }
  'advertisement.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    q?: string
    filter?: {
      state?: "unpublished" | "planned" | "running" | "over"
      position?: "home_top" | "home_middle" | "category" | "search"
      branch_id?: string
    }
  }; output: {
    data: ({
      id: string
      version: number
      branch_id: string
      position: "home_top" | "home_middle" | "category" | "search"
      translations: {
        en?: {
          title?: string
          text?: string
          button?: string
          alt?: string
        }
        fa?: {
          title?: string
          text?: string
          button?: string
          alt?: string
        }
        ar?: {
          title?: string
          text?: string
          button?: string
          alt?: string
        }
        uk?: {
          title?: string
          text?: string
          button?: string
          alt?: string
        }
      }
      image_id: string
      images: {
        en?: string
        fa?: string
        ar?: string
        uk?: string
      }
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      own_images: {
        en?: {
          id: string
          kind: "image"
          alt: string
          width: number
          height: number
          url: string
          renditions: ({
            width: number
            url: string
            type: string
          })[]
          colour?: string
        }
        fa?: {
          id: string
          kind: "image"
          alt: string
          width: number
          height: number
          url: string
          renditions: ({
            width: number
            url: string
            type: string
          })[]
          colour?: string
        }
        ar?: {
          id: string
          kind: "image"
          alt: string
          width: number
          height: number
          url: string
          renditions: ({
            width: number
            url: string
            type: string
          })[]
          colour?: string
        }
        uk?: {
          id: string
          kind: "image"
          alt: string
          width: number
          height: number
          url: string
          renditions: ({
            width: number
            url: string
            type: string
          })[]
          colour?: string
        }
      }
      link: {
        type: "product" | "product_in_category" | "category" | "url" | "none"
        product_id: string | null
        category_id: string | null
        url: string | null
        product: string | null
        category: string | null
        visible: boolean
      }
      priority: number
      starts_at: string | null
      ends_at: string | null
      state: "unpublished" | "planned" | "running" | "over"
      views: number
      clicks: number
      click_rate: number | null
      created_at: string
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'advertisement.get': { input: {
    id: string
  }; output: {
    id: string
    version: number
    branch_id: string
    position: "home_top" | "home_middle" | "category" | "search"
    translations: {
      en?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
      fa?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
      ar?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
      uk?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
    }
    image_id: string
    images: {
      en?: string
      fa?: string
      ar?: string
      uk?: string
    }
    image: {
      id: string
      kind: "image"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
    } | null
    own_images: {
      en?: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      }
      fa?: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      }
      ar?: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      }
      uk?: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      }
    }
    link: {
      type: "product" | "product_in_category" | "category" | "url" | "none"
      product_id: string | null
      category_id: string | null
      url: string | null
      product: string | null
      category: string | null
      visible: boolean
    }
    priority: number
    starts_at: string | null
    ends_at: string | null
    state: "unpublished" | "planned" | "running" | "over"
    views: number
    clicks: number
    click_rate: number | null
    created_at: string
  } }
  'advertisement.update': { input: {
    id: string
    version: number
    branch_id?: string
    position: "home_top" | "home_middle" | "category" | "search"
    translations: {
      en?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
      fa?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
      ar?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
      uk?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
    }
    image_id: string
    images?: {
      en?: string
      fa?: string
      ar?: string
      uk?: string
    }
    link: {
      type: "product" | "product_in_category" | "category" | "url" | "none"
      product_id?: string
      category_id?: string
      url?: string
    }
    priority?: number
    starts_at?: string | null
    ends_at?: string | null
  }; output: {
    id: string
    version: number
    branch_id: string
    position: "home_top" | "home_middle" | "category" | "search"
    translations: {
      en?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
      fa?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
      ar?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
      uk?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
    }
    image_id: string
    images: {
      en?: string
      fa?: string
      ar?: string
      uk?: string
    }
    image: {
      id: string
      kind: "image"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
    } | null
    own_images: {
      en?: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      }
      fa?: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      }
      ar?: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      }
      uk?: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      }
    }
    link: {
      type: "product" | "product_in_category" | "category" | "url" | "none"
      product_id: string | null
      category_id: string | null
      url: string | null
      product: string | null
      category: string | null
      visible: boolean
    }
    priority: number
    starts_at: string | null
    ends_at: string | null
    state: "unpublished" | "planned" | "running" | "over"
    views: number
    clicks: number
    click_rate: number | null
    created_at: string
  } }
  'advertisement.delete': { input: {
    id: string
    version?: number
  }; output: null }
  'advertisement.publish': { input: {
    id: string
    version?: number
  }; output: {
    id: string
    version: number
    branch_id: string
    position: "home_top" | "home_middle" | "category" | "search"
    translations: {
      en?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
      fa?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
      ar?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
      uk?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
    }
    image_id: string
    images: {
      en?: string
      fa?: string
      ar?: string
      uk?: string
    }
    image: {
      id: string
      kind: "image"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
    } | null
    own_images: {
      en?: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      }
      fa?: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      }
      ar?: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      }
      uk?: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      }
    }
    link: {
      type: "product" | "product_in_category" | "category" | "url" | "none"
      product_id: string | null
      category_id: string | null
      url: string | null
      product: string | null
      category: string | null
      visible: boolean
    }
    priority: number
    starts_at: string | null
    ends_at: string | null
    state: "unpublished" | "planned" | "running" | "over"
    views: number
    clicks: number
    click_rate: number | null
    created_at: string
  } }
  'advertisement.unpublish': { input: {
    id: string
    version?: number
  }; output: {
    id: string
    version: number
    branch_id: string
    position: "home_top" | "home_middle" | "category" | "search"
    translations: {
      en?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
      fa?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
      ar?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
      uk?: {
        title?: string
        text?: string
        button?: string
        alt?: string
      }
    }
    image_id: string
    images: {
      en?: string
      fa?: string
      ar?: string
      uk?: string
    }
    image: {
      id: string
      kind: "image"
      alt: string
      width: number
      height: number
      url: string
      renditions: ({
        width: number
        url: string
        type: string
      })[]
      colour?: string
    } | null
    own_images: {
      en?: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      }
      fa?: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      }
      ar?: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      }
      uk?: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      }
    }
    link: {
      type: "product" | "product_in_category" | "category" | "url" | "none"
      product_id: string | null
      category_id: string | null
      url: string | null
      product: string | null
      category: string | null
      visible: boolean
    }
    priority: number
    starts_at: string | null
    ends_at: string | null
    state: "unpublished" | "planned" | "running" | "over"
    views: number
    clicks: number
    click_rate: number | null
    created_at: string
  } }
  'advertisement.follow': { input: {
    id: string
    agent?: string
    counted?: boolean
  }; output: {
    type: "product" | "product_in_category" | "category" | "url" | "none"
    slug: string | null
    url: string | null
  } }
  'loyalty.get_mine': { input: Record<string, never>; output: {
    enabled: boolean
    points: number
    total_earned: number
    total_redeemed: number
    points_per_unit: number
    base_currency: string
    gifts: ({
      id: string
      code: string
      name: string
      points: number
      discount: {
        amount: number
        currency: string
      }
      allowed_sub_total_price: {
        amount: number
        currency: string
      } | null
      redeemed: boolean
      affordable: boolean
    })[]
  } }
  'loyalty.list_mine': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
  }; output: {
    data: ({
      id: string
      type: "earned" | "redeemed" | "given_back" | "reversed" | "restored" | "adjusted"
      points: number
      order_id: string | null
      order_number: string | null
      note: string
      by: string | null
      at: string
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'loyalty.list': { input: {
    id: string
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
  }; output: {
    account: {
      points: number
      total_earned: number
      total_redeemed: number
    }
    data: ({
      id: string
      type: "earned" | "redeemed" | "given_back" | "reversed" | "restored" | "adjusted"
      points: number
      order_id: string | null
      order_number: string | null
      note: string
      by: string | null
      at: string
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'loyalty.adjust': { input: {
    id: string
    points: number
    reason: string
  }; output: {
    points: number
    total_earned: number
    total_redeemed: number
  } }
  'cart.get': { input: Record<string, never>; output: {
    id: string | null
    token?: string
    status: string
    currency: string
    version: number
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      options: ({
        name: string
        value: string
      })[]
      sku: string
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      compare_at: {
        amount: number
        currency: string
      } | null
      total: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number
      available: number | null
      backordered: number
      restock_date: string | null
      notices: ({
        code: string
        detail: string
        old_price?: {
          amount: number
          currency: string
        }
      })[]
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    branch_online: boolean
    code: {
      code: string
      kind: "coupon" | "gift" | null
      name: string
      refusal: {
        code: string
        detail: string
        missing: {
          amount: number
          currency: string
        } | null
      } | null
    } | null
    lacking: {
      amount: number
      currency: string
    } | null
    item_count: number
    weight_grams: number
    expires_at: string | null
    is_expired: boolean
    notices: ({
      code: string
      detail: string
      old_price?: {
        amount: number
        currency: string
      }
    })[]
  } }
  'cart.clear': { input: {
    version?: number
  }; output: {
    id: string | null
    token?: string
    status: string
    currency: string
    version: number
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      options: ({
        name: string
        value: string
      })[]
      sku: string
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      compare_at: {
        amount: number
        currency: string
      } | null
      total: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number
      available: number | null
      backordered: number
      restock_date: string | null
      notices: ({
        code: string
        detail: string
        old_price?: {
          amount: number
          currency: string
        }
      })[]
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    branch_online: boolean
    code: {
      code: string
      kind: "coupon" | "gift" | null
      name: string
      refusal: {
        code: string
        detail: string
        missing: {
          amount: number
          currency: string
        } | null
      } | null
    } | null
    lacking: {
      amount: number
      currency: string
    } | null
    item_count: number
    weight_grams: number
    expires_at: string | null
    is_expired: boolean
    notices: ({
      code: string
      detail: string
      old_price?: {
        amount: number
        currency: string
      }
    })[]
  } }
  'cart.add_line': { input: {
    variant_id: string
    quantity: number
  }; output: {
    id: string | null
    token?: string
    status: string
    currency: string
    version: number
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      options: ({
        name: string
        value: string
      })[]
      sku: string
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      compare_at: {
        amount: number
        currency: string
      } | null
      total: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number
      available: number | null
      backordered: number
      restock_date: string | null
      notices: ({
        code: string
        detail: string
        old_price?: {
          amount: number
          currency: string
        }
      })[]
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    branch_online: boolean
    code: {
      code: string
      kind: "coupon" | "gift" | null
      name: string
      refusal: {
        code: string
        detail: string
        missing: {
          amount: number
          currency: string
        } | null
      } | null
    } | null
    lacking: {
      amount: number
      currency: string
    } | null
    item_count: number
    weight_grams: number
    expires_at: string | null
    is_expired: boolean
    notices: ({
      code: string
      detail: string
      old_price?: {
        amount: number
        currency: string
      }
    })[]
  } }
  'cart.set_quantity': { input: {
    id: string
    quantity: number
    version?: number
  }; output: {
    id: string | null
    token?: string
    status: string
    currency: string
    version: number
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      options: ({
        name: string
        value: string
      })[]
      sku: string
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      compare_at: {
        amount: number
        currency: string
      } | null
      total: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number
      available: number | null
      backordered: number
      restock_date: string | null
      notices: ({
        code: string
        detail: string
        old_price?: {
          amount: number
          currency: string
        }
      })[]
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    branch_online: boolean
    code: {
      code: string
      kind: "coupon" | "gift" | null
      name: string
      refusal: {
        code: string
        detail: string
        missing: {
          amount: number
          currency: string
        } | null
      } | null
    } | null
    lacking: {
      amount: number
      currency: string
    } | null
    item_count: number
    weight_grams: number
    expires_at: string | null
    is_expired: boolean
    notices: ({
      code: string
      detail: string
      old_price?: {
        amount: number
        currency: string
      }
    })[]
  } }
  'cart.remove_line': { input: {
    id: string
    version?: number
  }; output: {
    id: string | null
    token?: string
    status: string
    currency: string
    version: number
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      options: ({
        name: string
        value: string
      })[]
      sku: string
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      compare_at: {
        amount: number
        currency: string
      } | null
      total: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number
      available: number | null
      backordered: number
      restock_date: string | null
      notices: ({
        code: string
        detail: string
        old_price?: {
          amount: number
          currency: string
        }
      })[]
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    branch_online: boolean
    code: {
      code: string
      kind: "coupon" | "gift" | null
      name: string
      refusal: {
        code: string
        detail: string
        missing: {
          amount: number
          currency: string
        } | null
      } | null
    } | null
    lacking: {
      amount: number
      currency: string
    } | null
    item_count: number
    weight_grams: number
    expires_at: string | null
    is_expired: boolean
    notices: ({
      code: string
      detail: string
      old_price?: {
        amount: number
        currency: string
      }
    })[]
  } }
  'cart.apply_code': { input: {
    code: string
  }; output: {
    id: string | null
    token?: string
    status: string
    currency: string
    version: number
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      options: ({
        name: string
        value: string
      })[]
      sku: string
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      compare_at: {
        amount: number
        currency: string
      } | null
      total: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number
      available: number | null
      backordered: number
      restock_date: string | null
      notices: ({
        code: string
        detail: string
        old_price?: {
          amount: number
          currency: string
        }
      })[]
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    branch_online: boolean
    code: {
      code: string
      kind: "coupon" | "gift" | null
      name: string
      refusal: {
        code: string
        detail: string
        missing: {
          amount: number
          currency: string
        } | null
      } | null
    } | null
    lacking: {
      amount: number
      currency: string
    } | null
    item_count: number
    weight_grams: number
    expires_at: string | null
    is_expired: boolean
    notices: ({
      code: string
      detail: string
      old_price?: {
        amount: number
        currency: string
      }
    })[]
  } }
  'cart.remove_code': { input: Record<string, never>; output: {
    id: string | null
    token?: string
    status: string
    currency: string
    version: number
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      options: ({
        name: string
        value: string
      })[]
      sku: string
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      compare_at: {
        amount: number
        currency: string
      } | null
      total: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number
      available: number | null
      backordered: number
      restock_date: string | null
      notices: ({
        code: string
        detail: string
        old_price?: {
          amount: number
          currency: string
        }
      })[]
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    branch_online: boolean
    code: {
      code: string
      kind: "coupon" | "gift" | null
      name: string
      refusal: {
        code: string
        detail: string
        missing: {
          amount: number
          currency: string
        } | null
      } | null
    } | null
    lacking: {
      amount: number
      currency: string
    } | null
    item_count: number
    weight_grams: number
    expires_at: string | null
    is_expired: boolean
    notices: ({
      code: string
      detail: string
      old_price?: {
        amount: number
        currency: string
      }
    })[]
  } }
  'cart.merge': { input: {
    token: string
  }; output: {
    id: string | null
    token?: string
    status: string
    currency: string
    version: number
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      options: ({
        name: string
        value: string
      })[]
      sku: string
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      compare_at: {
        amount: number
        currency: string
      } | null
      total: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number
      available: number | null
      backordered: number
      restock_date: string | null
      notices: ({
        code: string
        detail: string
        old_price?: {
          amount: number
          currency: string
        }
      })[]
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    branch_online: boolean
    code: {
      code: string
      kind: "coupon" | "gift" | null
      name: string
      refusal: {
        code: string
        detail: string
        missing: {
          amount: number
          currency: string
        } | null
      } | null
    } | null
    lacking: {
      amount: number
      currency: string
    } | null
    item_count: number
    weight_grams: number
    expires_at: string | null
    is_expired: boolean
    notices: ({
      code: string
      detail: string
      old_price?: {
        amount: number
        currency: string
      }
    })[]
  } }
  'cart.show_left': { input: {
    token: string
  }; output: {
    cart: {
      id: string | null
      token?: string
      status: string
      currency: string
      version: number
      lines: ({
        id: string
        product_id: string
        variant_id: string
        slug: string
        name: string
        options: ({
          name: string
          value: string
        })[]
        sku: string
        image: {
          id: string
          kind: "image"
          alt: string
          width: number
          height: number
          url: string
          renditions: ({
            width: number
            url: string
            type: string
          })[]
          colour?: string
        } | null
        quantity: number
        unit_price: {
          amount: number
          currency: string
        }
        compare_at: {
          amount: number
          currency: string
        } | null
        total: {
          amount: number
          currency: string
        }
        tax: {
          amount: number
          currency: string
        }
        tax_percent: number
        available: number | null
        backordered: number
        restock_date: string | null
        notices: ({
          code: string
          detail: string
          old_price?: {
            amount: number
            currency: string
          }
        })[]
      })[]
      totals: {
        subtotal: {
          amount: number
          currency: string
        }
        discount: {
          amount: number
          currency: string
        }
        tax: {
          amount: number
          currency: string
        }
        delivery: {
          amount: number
          currency: string
        }
        total: {
          amount: number
          currency: string
        }
        tax_included: boolean
      }
      taxes: ({
        percent: number
        base: {
          amount: number
          currency: string
        }
        tax: {
          amount: number
          currency: string
        }
      })[]
      tax_exempt: boolean
      branch_online: boolean
      code: {
        code: string
        kind: "coupon" | "gift" | null
        name: string
        refusal: {
          code: string
          detail: string
          missing: {
            amount: number
            currency: string
          } | null
        } | null
      } | null
      lacking: {
        amount: number
        currency: string
      } | null
      item_count: number
      weight_grams: number
      expires_at: string | null
      is_expired: boolean
      notices: ({
        code: string
        detail: string
        old_price?: {
          amount: number
          currency: string
        }
      })[]
    }
    is_ordered: boolean
  } }
  'cart.restore': { input: {
    token: string
  }; output: {
    id: string | null
    token?: string
    status: string
    currency: string
    version: number
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      options: ({
        name: string
        value: string
      })[]
      sku: string
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      compare_at: {
        amount: number
        currency: string
      } | null
      total: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number
      available: number | null
      backordered: number
      restock_date: string | null
      notices: ({
        code: string
        detail: string
        old_price?: {
          amount: number
          currency: string
        }
      })[]
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    branch_online: boolean
    code: {
      code: string
      kind: "coupon" | "gift" | null
      name: string
      refusal: {
        code: string
        detail: string
        missing: {
          amount: number
          currency: string
        } | null
      } | null
    } | null
    lacking: {
      amount: number
      currency: string
    } | null
    item_count: number
    weight_grams: number
    expires_at: string | null
    is_expired: boolean
    notices: ({
      code: string
      detail: string
      old_price?: {
        amount: number
        currency: string
      }
    })[]
  } }
  'cart.stop_reminders': { input: {
    token: string
  }; output: {
    stopped: boolean
  } }
  'cart.list_abandoned': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    q?: string
    filter?: {
      expired?: boolean
      has_email?: boolean
      has_phone?: boolean
      reminder?: "none" | "sent" | "opened" | "ordered"
      total?: {
        gte?: number
        lte?: number
      }
      last_activity_at?: {
        gte?: string
        lte?: string
      }
    }
  }; output: {
    data: ({
      id: string
      customer_id: string | null
      customer_name: string | null
      customer_email: string | null
      customer_phone: string | null
      agreed: boolean
      locale: "en" | "fa" | "ar" | "uk"
      items_count: number
      total: {
        amount: number
        currency: string
      }
      last_activity_at: string
      expires_at: string | null
      is_expired: boolean
      ttl_hours: number | null
      reminder: {
        channel: string
        sent_at: string
        opened_at: string | null
        ordered_at: string | null
      } | null
      lines: ({
        variant_id: string
        name: string
        quantity: number
        total: {
          amount: number
          currency: string
        }
      })[]
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'cart.statistics': { input: {
    from?: string
    to?: string
  }; output: {
    active: number
    expired: number
    from?: string
    to?: string
    abandoned_carts: number
    abandoned_value: {
      amount: number
      currency: string
    }
    reminders: {
      sent: number
      opened: number
      ordered: number
      conversion: number
      won: {
        amount: number
        currency: string
      }
    }
    top_products: ({
      variant_id: string
      product_id: string | null
      name: string
      quantity: number
      carts: number
      value: {
        amount: number
        currency: string
      }
    })[]
    days: ({
      day: string
      carts: number
      value: {
        amount: number
        currency: string
      }
      reminders: number
      orders: number
    })[]
  } }
  'cart.clean_up': { input: Record<string, never>; output: {
    success: boolean
    count: number
    message: string
  } }
  'cart.remind': { input: {
    ids: (string)[]
    channel: "email" | "sms"
    template?: "gentle" | "last_call"
    texts?: {
      en?: {
        subject: string
        body: string
      }
      fa?: {
        subject: string
        body: string
      }
      ar?: {
        subject: string
        body: string
      }
      uk?: {
        subject: string
        body: string
      }
    }
  }; output: {
    success: boolean
    sent: number
    skipped: ({
      id: string
      reason: "not_left" | "still_shopping" | "already_reminded" | "no_address" | "not_agreed" | "refused"
    })[]
    message: string
  } }
  'cart.set_ttl': { input: {
    cart_id: string
    hours: number | null
  }; output: {
    id: string
    ttl_hours: number | null
    expires_at: string | null
  } }
  'cart.delete': { input: {
    cart_id: string
  }; output: {
    success: boolean
    message: string
  } }
  'payment.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    scope?: "own" | "all"
    q?: string
    filter?: {
      order?: string
      customer?: string
      method?: string
      status?: "pending" | "authorized" | "succeeded" | "failed" | "voided" | "refunded"
      created_at?: {
        gte?: string
        lte?: string
      }
    }
  }; output: {
    data: ({
      id: string
      order_id: string
      order_number: string
      method: string
      gateway: string
      status: "pending" | "authorized" | "succeeded" | "failed" | "voided" | "refunded"
      amount: {
        amount: number
        currency: string
      }
      refunded: {
        amount: number
        currency: string
      }
      reference: string | null
      card_brand: string | null
      card_last4: string | null
      reason: string | null
      created_at: string
      updated_at: string
      refunds: ({
        id: string
        amount: {
          amount: number
          currency: string
        }
        status: "asked" | "done" | "failed"
        reason: string
        reference: string | null
        failure: string | null
        actor_name: string
        created_at: string
      })[]
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'payment_method.list': { input: {
    branch_id?: string
  }; output: {
    data: ({
      id: string
      branch_id: string
      code: string
      gateway: "pay_on_delivery" | "demo" | "stripe" | "paypal" | "moyasar" | "zarinpal"
      translations: {
        en?: {
          name: string
          description?: string
        }
        fa?: {
          name: string
          description?: string
        }
        ar?: {
          name: string
          description?: string
        }
        uk?: {
          name: string
          description?: string
        }
      }
      published: boolean
      position: number
      starts_at: string | null
      ends_at: string | null
      currency: string
      min_amount: number | null
      max_amount: number | null
      fee: number
      fee_percent: number
      tax_class: string
      options: {
        api_address?: string
        webhook_id?: string
        capture?: "automatic" | "manual"
        unit?: "IRR" | "IRT"
      }
      has_credentials: boolean
      is_ready: boolean
      webhook_url: string | null
      version: number
    })[]
  } }
  'payment_method.create': { input: {
    translations?: {
      en?: {
        name: string
        description?: string
      }
      fa?: {
        name: string
        description?: string
      }
      ar?: {
        name: string
        description?: string
      }
      uk?: {
        name: string
        description?: string
      }
    }
    min_amount?: number | null
    max_amount?: number | null
    fee?: number
    fee_percent?: number
    tax_class?: string
    options?: {
      api_address?: string
      webhook_id?: string
      capture?: "automatic" | "manual"
      unit?: "IRR" | "IRT"
    }
    starts_at?: string | null
    ends_at?: string | null
    credentials?: {
      secret_key?: string
      webhook_secret?: string
      client_id?: string
      client_secret?: string
      merchant_id?: string
    }
    gateway: "pay_on_delivery" | "demo" | "stripe" | "paypal" | "moyasar" | "zarinpal"
    branch_id?: string
  }; output: {
    id: string
    branch_id: string
    code: string
    gateway: "pay_on_delivery" | "demo" | "stripe" | "paypal" | "moyasar" | "zarinpal"
    translations: {
      en?: {
        name: string
        description?: string
      }
      fa?: {
        name: string
        description?: string
      }
      ar?: {
        name: string
        description?: string
      }
      uk?: {
        name: string
        description?: string
      }
    }
    published: boolean
    position: number
    starts_at: string | null
    ends_at: string | null
    currency: string
    min_amount: number | null
    max_amount: number | null
    fee: number
    fee_percent: number
    tax_class: string
    options: {
      api_address?: string
      webhook_id?: string
      capture?: "automatic" | "manual"
      unit?: "IRR" | "IRT"
    }
    has_credentials: boolean
    is_ready: boolean
    webhook_url: string | null
    version: number
  } }
  'payment_method.reorder': { input: {
    branch_id?: string
    ids: (string)[]
  }; output: {
    data: ({
      id: string
      branch_id: string
      code: string
      gateway: "pay_on_delivery" | "demo" | "stripe" | "paypal" | "moyasar" | "zarinpal"
      translations: {
        en?: {
          name: string
          description?: string
        }
        fa?: {
          name: string
          description?: string
        }
        ar?: {
          name: string
          description?: string
        }
        uk?: {
          name: string
          description?: string
        }
      }
      published: boolean
      position: number
      starts_at: string | null
      ends_at: string | null
      currency: string
      min_amount: number | null
      max_amount: number | null
      fee: number
      fee_percent: number
      tax_class: string
      options: {
        api_address?: string
        webhook_id?: string
        capture?: "automatic" | "manual"
        unit?: "IRR" | "IRT"
      }
      has_credentials: boolean
      is_ready: boolean
      webhook_url: string | null
      version: number
    })[]
  } }
  'payment_method.update': { input: {
    id: string
    version?: number
    translations?: {
      en?: {
        name: string
        description?: string
      }
      fa?: {
        name: string
        description?: string
      }
      ar?: {
        name: string
        description?: string
      }
      uk?: {
        name: string
        description?: string
      }
    }
    min_amount?: number | null
    max_amount?: number | null
    fee?: number
    fee_percent?: number
    tax_class?: string
    options?: {
      api_address?: string
      webhook_id?: string
      capture?: "automatic" | "manual"
      unit?: "IRR" | "IRT"
    }
    starts_at?: string | null
    ends_at?: string | null
    credentials?: {
      secret_key?: string
      webhook_secret?: string
      client_id?: string
      client_secret?: string
      merchant_id?: string
    }
  }; output: {
    id: string
    branch_id: string
    code: string
    gateway: "pay_on_delivery" | "demo" | "stripe" | "paypal" | "moyasar" | "zarinpal"
    translations: {
      en?: {
        name: string
        description?: string
      }
      fa?: {
        name: string
        description?: string
      }
      ar?: {
        name: string
        description?: string
      }
      uk?: {
        name: string
        description?: string
      }
    }
    published: boolean
    position: number
    starts_at: string | null
    ends_at: string | null
    currency: string
    min_amount: number | null
    max_amount: number | null
    fee: number
    fee_percent: number
    tax_class: string
    options: {
      api_address?: string
      webhook_id?: string
      capture?: "automatic" | "manual"
      unit?: "IRR" | "IRT"
    }
    has_credentials: boolean
    is_ready: boolean
    webhook_url: string | null
    version: number
  } }
  'payment_method.publish': { input: {
    id: string
  }; output: {
    id: string
    branch_id: string
    code: string
    gateway: "pay_on_delivery" | "demo" | "stripe" | "paypal" | "moyasar" | "zarinpal"
    translations: {
      en?: {
        name: string
        description?: string
      }
      fa?: {
        name: string
        description?: string
      }
      ar?: {
        name: string
        description?: string
      }
      uk?: {
        name: string
        description?: string
      }
    }
    published: boolean
    position: number
    starts_at: string | null
    ends_at: string | null
    currency: string
    min_amount: number | null
    max_amount: number | null
    fee: number
    fee_percent: number
    tax_class: string
    options: {
      api_address?: string
      webhook_id?: string
      capture?: "automatic" | "manual"
      unit?: "IRR" | "IRT"
    }
    has_credentials: boolean
    is_ready: boolean
    webhook_url: string | null
    version: number
  } }
  'payment_method.unpublish': { input: {
    id: string
  }; output: {
    id: string
    branch_id: string
    code: string
    gateway: "pay_on_delivery" | "demo" | "stripe" | "paypal" | "moyasar" | "zarinpal"
    translations: {
      en?: {
        name: string
        description?: string
      }
      fa?: {
        name: string
        description?: string
      }
      ar?: {
        name: string
        description?: string
      }
      uk?: {
        name: string
        description?: string
      }
    }
    published: boolean
    position: number
    starts_at: string | null
    ends_at: string | null
    currency: string
    min_amount: number | null
    max_amount: number | null
    fee: number
    fee_percent: number
    tax_class: string
    options: {
      api_address?: string
      webhook_id?: string
      capture?: "automatic" | "manual"
      unit?: "IRR" | "IRT"
    }
    has_credentials: boolean
    is_ready: boolean
    webhook_url: string | null
    version: number
  } }
  'payment_method.delete': { input: {
    id: string
  }; output: Record<string, never> }
  'payment.handle_webhook': { input: {
    gateway: string
    raw: string
    headers: Record<string, string>
  }; output: {
    received: boolean
  } }
  'checkout.options': { input: {
    country?: string
  }; output: {
    delivery_methods: ({
      code: string
      name: string
      description: string
      kind: "shipping" | "pickup"
      fee: {
        amount: number
        currency: string
      }
      free_from: {
        amount: number
        currency: string
      } | null
      has_slots: boolean
    })[]
    payment_methods: ({
      code: string
      name: string
      description: string
      fee: {
        amount: number
        currency: string
      }
      fee_percent: number
      min_amount: {
        amount: number
        currency: string
      } | null
      max_amount: {
        amount: number
        currency: string
      } | null
    })[]
    countries: ({
      code: string
      name: string
    })[]
    cities: ({
      country: string
      name: string
    })[]
    branch_online: boolean
  } }
  'order.preview': { input: {
    delivery_method: string
    payment_method: string
    shipping_address?: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    }
    delivery_slot?: {
      window_id: string
      date: string
    }
    email?: string
    name?: string
    phone?: string
    remind_me?: boolean
  }; output: {
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      options: ({
        name: string
        value: string
      })[]
      sku: string
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number
      backordered: number
      restock_date: string | null
    })[]
    subtotal: {
      amount: number
      currency: string
    }
    discount: {
      amount: number
      currency: string
    }
    reduction: {
      kind: "coupon" | "gift"
      code: string
      name: string
    } | null
    tax: {
      amount: number
      currency: string
    }
    tax_included: boolean
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    delivery: {
      amount: number
      currency: string
    }
    delivery_tax: {
      amount: number
      currency: string
    }
    payment_fee: {
      amount: number
      currency: string
    }
    payment_fee_tax: {
      amount: number
      currency: string
    }
    total: {
      amount: number
      currency: string
    }
    lacking: {
      amount: number
      currency: string
    } | null
    currency: string
    payment_methods: ({
      code: string
      fee: {
        amount: number
        currency: string
      }
      available: boolean
      reason: "below_minimum" | "above_maximum" | null
      limit: {
        amount: number
        currency: string
      } | null
    })[]
    delivery_method: string
    delivery_methods: ({
      code: string
      fee: {
        amount: number
        currency: string
      }
      available: boolean
      reason: "other_country" | "other_city" | null
    })[]
    slots: ({
      window_id: string
      date: string
      from: string
      to: string
      left: number
    })[]
    branch_online: boolean
  } }
  'order.create': { input: {
    email: string
    first_name: string
    last_name: string
    phone?: string
    delivery_method: string
    payment_method: string
    shipping_address?: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    }
    delivery_slot?: {
      window_id: string
      date: string
    }
    payment?: {
      card_number?: string
      scenario?: string
    }
    note?: string
    remind_me?: boolean
    expected_total?: number
  }; output: {
    id: string
    number: string
    status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
    payment_status: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
    email: string
    first_name: string
    last_name: string
    phone: string | null
    shipping_address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    delivery_method: {
      code: string
      name: string
    }
    delivery_slot: {
      window_id: string
      date: string
      from: string
      to: string
    } | null
    payment_method: {
      code: string
      name: string
    }
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      parts: ({
        product_id: string
        variant_id: string
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        quantity: number
      })[] | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number | null
      backordered: number
      restock_date: string | null
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      payment_fee: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
      delivery_tax: {
        amount: number
        currency: string
      }
      payment_fee_tax: {
        amount: number
        currency: string
      }
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    amount_due: {
      amount: number
      currency: string
    }
    amount_back: {
      amount: number
      currency: string
    }
    reduction: {
      kind: "coupon" | "gift" | "exchange"
      code: string
      name: string
    } | null
    currency: string
    exchange: {
      base_currency: string
      rate: string
      total: {
        amount: number
        currency: string
      }
    } | null
    note: string | null
    tracking_number: string | null
    tracking_url: string | null
    carrier: string | null
    deliverer_name: string | null
    proof_url: string | null
    shipped_at: string | null
    delivered_at: string | null
    placed_at: string | null
    created_at: string
    timeline: ({
      id: string
      type: string
      actor_name: string
      at: string
      data: Record<string, unknown>
      message: string
    })[]
    payment: {
      id: string
      status: string
      method: string
      card_brand: string | null
      card_last4: string | null
      reason: string | null
      message: string | null
      action: {
        type: "redirect"
        url: string
      } | null
    } | null
    archived_at: string | null
    pay_until: string | null
    payment_choices: ({
      code: string
      fee: {
        amount: number
        currency: string
      }
      available: boolean
      reason: "below_minimum" | "above_maximum" | null
      limit: {
        amount: number
        currency: string
      } | null
      name: string
      description: string
    })[]
    allowed_moves: ("approve" | "force_approve" | "reject" | "ship" | "deliver" | "close" | "cancel")[]
    version: number
    access_token?: string
  } }
  'order.count_archivable': { input: {
    before: string
  }; output: {
    count: number
  } }
  'order.archive': { input: {
    ids?: (string)[]
    before?: string
    most?: number
  }; output: {
    archived: number
    more: boolean
    skipped: number
  } }
  'order.restore': { input: {
    id: string
  }; output: {
    id: string
    number: string
    status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
    payment_status: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
    email: string
    first_name: string
    last_name: string
    phone: string | null
    shipping_address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    delivery_method: {
      code: string
      name: string
    }
    delivery_slot: {
      window_id: string
      date: string
      from: string
      to: string
    } | null
    payment_method: {
      code: string
      name: string
    }
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      parts: ({
        product_id: string
        variant_id: string
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        quantity: number
      })[] | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number | null
      backordered: number
      restock_date: string | null
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      payment_fee: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
      delivery_tax: {
        amount: number
        currency: string
      }
      payment_fee_tax: {
        amount: number
        currency: string
      }
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    amount_due: {
      amount: number
      currency: string
    }
    amount_back: {
      amount: number
      currency: string
    }
    reduction: {
      kind: "coupon" | "gift" | "exchange"
      code: string
      name: string
    } | null
    currency: string
    exchange: {
      base_currency: string
      rate: string
      total: {
        amount: number
        currency: string
      }
    } | null
    note: string | null
    tracking_number: string | null
    tracking_url: string | null
    carrier: string | null
    deliverer_name: string | null
    proof_url: string | null
    shipped_at: string | null
    delivered_at: string | null
    placed_at: string | null
    created_at: string
    timeline: ({
      id: string
      type: string
      actor_name: string
      at: string
      data: Record<string, unknown>
      message: string
    })[]
    payment: {
      id: string
      status: string
      method: string
      card_brand: string | null
      card_last4: string | null
      reason: string | null
      message: string | null
      action: {
        type: "redirect"
        url: string
      } | null
    } | null
    archived_at: string | null
    pay_until: string | null
    payment_choices: ({
      code: string
      fee: {
        amount: number
        currency: string
      }
      available: boolean
      reason: "below_minimum" | "above_maximum" | null
      limit: {
        amount: number
        currency: string
      } | null
      name: string
      description: string
    })[]
    allowed_moves: ("approve" | "force_approve" | "reject" | "ship" | "deliver" | "close" | "cancel")[]
    version: number
    access_token?: string
  } }
  'order.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    scope?: "own" | "all"
    q?: string
    filter?: {
      status?: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
      payment_status?: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
      delivery_method?: string
      delivery_date?: string
      customer?: string
      branch?: string
      archived?: boolean
      placed_at?: {
        gte?: string
        lte?: string
      }
    }
  }; output: {
    data: ({
      id: string
      number: string
      status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
      payment_status: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
      total: {
        amount: number
        currency: string
      }
      amount_due: {
        amount: number
        currency: string
      } | null
      amount_back: {
        amount: number
        currency: string
      } | null
      currency: string
      item_count: number
      customer_name: string
      email: string
      placed_at: string
      delivery_name: string
      delivery_date: string | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'order.export': { input: {
    q?: string
    filter?: {
      status?: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
      payment_status?: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
      delivery_method?: string
      delivery_date?: string
      customer?: string
      branch?: string
      archived?: boolean
      placed_at?: {
        gte?: string
        lte?: string
      }
    }
    sort?: string
  }; output: {
    data: ({
      id: string
      number: string
      status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
      payment_status: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
      total: {
        amount: number
        currency: string
      }
      amount_due: {
        amount: number
        currency: string
      } | null
      amount_back: {
        amount: number
        currency: string
      } | null
      currency: string
      item_count: number
      customer_name: string
      email: string
      placed_at: string
      delivery_name: string
      delivery_date: string | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'order.get': { input: {
    id: string
    access?: string
  }; output: {
    id: string
    number: string
    status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
    payment_status: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
    email: string
    first_name: string
    last_name: string
    phone: string | null
    shipping_address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    delivery_method: {
      code: string
      name: string
    }
    delivery_slot: {
      window_id: string
      date: string
      from: string
      to: string
    } | null
    payment_method: {
      code: string
      name: string
    }
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      parts: ({
        product_id: string
        variant_id: string
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        quantity: number
      })[] | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number | null
      backordered: number
      restock_date: string | null
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      payment_fee: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
      delivery_tax: {
        amount: number
        currency: string
      }
      payment_fee_tax: {
        amount: number
        currency: string
      }
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    amount_due: {
      amount: number
      currency: string
    }
    amount_back: {
      amount: number
      currency: string
    }
    reduction: {
      kind: "coupon" | "gift" | "exchange"
      code: string
      name: string
    } | null
    currency: string
    exchange: {
      base_currency: string
      rate: string
      total: {
        amount: number
        currency: string
      }
    } | null
    note: string | null
    tracking_number: string | null
    tracking_url: string | null
    carrier: string | null
    deliverer_name: string | null
    proof_url: string | null
    shipped_at: string | null
    delivered_at: string | null
    placed_at: string | null
    created_at: string
    timeline: ({
      id: string
      type: string
      actor_name: string
      at: string
      data: Record<string, unknown>
      message: string
    })[]
    payment: {
      id: string
      status: string
      method: string
      card_brand: string | null
      card_last4: string | null
      reason: string | null
      message: string | null
      action: {
        type: "redirect"
        url: string
      } | null
    } | null
    archived_at: string | null
    pay_until: string | null
    payment_choices: ({
      code: string
      fee: {
        amount: number
        currency: string
      }
      available: boolean
      reason: "below_minimum" | "above_maximum" | null
      limit: {
        amount: number
        currency: string
      } | null
      name: string
      description: string
    })[]
    allowed_moves: ("approve" | "force_approve" | "reject" | "ship" | "deliver" | "close" | "cancel")[]
    version: number
    access_token?: string
  } }
  'order.track': { input: {
    id: string
    access?: string
  }; output: {
    id: string
    number: string
    status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
    payment_status: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
    delivery_method: {
      code: string
      name: string
    }
    delivery_slot: {
      window_id: string
      date: string
      from: string
      to: string
    } | null
    tracking_number: string | null
    tracking_url: string | null
    carrier: string | null
    deliverer_name: string | null
    proof_url: string | null
    shipped_at: string | null
    delivered_at: string | null
    placed_at: string | null
    timeline: ({
      id: string
      type: string
      actor_name: string
      at: string
      data: Record<string, unknown>
      message: string
    })[]
    version: number
  } }
  'order.update_status': { input: {
    id: string
    access?: string
    reason?: string
    tracking_number?: string
    carrier?: string
    paid_amount?: number
    version?: number
    status: "processing" | "rejected" | "shipped" | "delivered" | "closed" | "cancelled"
  }; output: {
    id: string
    number: string
    status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
    payment_status: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
    email: string
    first_name: string
    last_name: string
    phone: string | null
    shipping_address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    delivery_method: {
      code: string
      name: string
    }
    delivery_slot: {
      window_id: string
      date: string
      from: string
      to: string
    } | null
    payment_method: {
      code: string
      name: string
    }
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      parts: ({
        product_id: string
        variant_id: string
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        quantity: number
      })[] | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number | null
      backordered: number
      restock_date: string | null
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      payment_fee: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
      delivery_tax: {
        amount: number
        currency: string
      }
      payment_fee_tax: {
        amount: number
        currency: string
      }
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    amount_due: {
      amount: number
      currency: string
    }
    amount_back: {
      amount: number
      currency: string
    }
    reduction: {
      kind: "coupon" | "gift" | "exchange"
      code: string
      name: string
    } | null
    currency: string
    exchange: {
      base_currency: string
      rate: string
      total: {
        amount: number
        currency: string
      }
    } | null
    note: string | null
    tracking_number: string | null
    tracking_url: string | null
    carrier: string | null
    deliverer_name: string | null
    proof_url: string | null
    shipped_at: string | null
    delivered_at: string | null
    placed_at: string | null
    created_at: string
    timeline: ({
      id: string
      type: string
      actor_name: string
      at: string
      data: Record<string, unknown>
      message: string
    })[]
    payment: {
      id: string
      status: string
      method: string
      card_brand: string | null
      card_last4: string | null
      reason: string | null
      message: string | null
      action: {
        type: "redirect"
        url: string
      } | null
    } | null
    archived_at: string | null
    pay_until: string | null
    payment_choices: ({
      code: string
      fee: {
        amount: number
        currency: string
      }
      available: boolean
      reason: "below_minimum" | "above_maximum" | null
      limit: {
        amount: number
        currency: string
      } | null
      name: string
      description: string
    })[]
    allowed_moves: ("approve" | "force_approve" | "reject" | "ship" | "deliver" | "close" | "cancel")[]
    version: number
    access_token?: string
  } }
  'order.pay': { input: {
    id: string
    access?: string
    payment_method: string
    payment?: {
      card_number?: string
      scenario?: string
    }
  }; output: {
    id: string
    number: string
    status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
    payment_status: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
    email: string
    first_name: string
    last_name: string
    phone: string | null
    shipping_address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    delivery_method: {
      code: string
      name: string
    }
    delivery_slot: {
      window_id: string
      date: string
      from: string
      to: string
    } | null
    payment_method: {
      code: string
      name: string
    }
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      parts: ({
        product_id: string
        variant_id: string
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        quantity: number
      })[] | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number | null
      backordered: number
      restock_date: string | null
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      payment_fee: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
      delivery_tax: {
        amount: number
        currency: string
      }
      payment_fee_tax: {
        amount: number
        currency: string
      }
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    amount_due: {
      amount: number
      currency: string
    }
    amount_back: {
      amount: number
      currency: string
    }
    reduction: {
      kind: "coupon" | "gift" | "exchange"
      code: string
      name: string
    } | null
    currency: string
    exchange: {
      base_currency: string
      rate: string
      total: {
        amount: number
        currency: string
      }
    } | null
    note: string | null
    tracking_number: string | null
    tracking_url: string | null
    carrier: string | null
    deliverer_name: string | null
    proof_url: string | null
    shipped_at: string | null
    delivered_at: string | null
    placed_at: string | null
    created_at: string
    timeline: ({
      id: string
      type: string
      actor_name: string
      at: string
      data: Record<string, unknown>
      message: string
    })[]
    payment: {
      id: string
      status: string
      method: string
      card_brand: string | null
      card_last4: string | null
      reason: string | null
      message: string | null
      action: {
        type: "redirect"
        url: string
      } | null
    } | null
    archived_at: string | null
    pay_until: string | null
    payment_choices: ({
      code: string
      fee: {
        amount: number
        currency: string
      }
      available: boolean
      reason: "below_minimum" | "above_maximum" | null
      limit: {
        amount: number
        currency: string
      } | null
      name: string
      description: string
    })[]
    allowed_moves: ("approve" | "force_approve" | "reject" | "ship" | "deliver" | "close" | "cancel")[]
    version: number
    access_token?: string
  } }
  'order.approve': { input: {
    id: string
    access?: string
    reason?: string
    tracking_number?: string
    carrier?: string
    paid_amount?: number
    version?: number
  }; output: {
    id: string
    number: string
    status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
    payment_status: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
    email: string
    first_name: string
    last_name: string
    phone: string | null
    shipping_address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    delivery_method: {
      code: string
      name: string
    }
    delivery_slot: {
      window_id: string
      date: string
      from: string
      to: string
    } | null
    payment_method: {
      code: string
      name: string
    }
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      parts: ({
        product_id: string
        variant_id: string
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        quantity: number
      })[] | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number | null
      backordered: number
      restock_date: string | null
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      payment_fee: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
      delivery_tax: {
        amount: number
        currency: string
      }
      payment_fee_tax: {
        amount: number
        currency: string
      }
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    amount_due: {
      amount: number
      currency: string
    }
    amount_back: {
      amount: number
      currency: string
    }
    reduction: {
      kind: "coupon" | "gift" | "exchange"
      code: string
      name: string
    } | null
    currency: string
    exchange: {
      base_currency: string
      rate: string
      total: {
        amount: number
        currency: string
      }
    } | null
    note: string | null
    tracking_number: string | null
    tracking_url: string | null
    carrier: string | null
    deliverer_name: string | null
    proof_url: string | null
    shipped_at: string | null
    delivered_at: string | null
    placed_at: string | null
    created_at: string
    timeline: ({
      id: string
      type: string
      actor_name: string
      at: string
      data: Record<string, unknown>
      message: string
    })[]
    payment: {
      id: string
      status: string
      method: string
      card_brand: string | null
      card_last4: string | null
      reason: string | null
      message: string | null
      action: {
        type: "redirect"
        url: string
      } | null
    } | null
    archived_at: string | null
    pay_until: string | null
    payment_choices: ({
      code: string
      fee: {
        amount: number
        currency: string
      }
      available: boolean
      reason: "below_minimum" | "above_maximum" | null
      limit: {
        amount: number
        currency: string
      } | null
      name: string
      description: string
    })[]
    allowed_moves: ("approve" | "force_approve" | "reject" | "ship" | "deliver" | "close" | "cancel")[]
    version: number
    access_token?: string
  } }
  'order.force_approve': { input: {
    id: string
    access?: string
    reason?: string
    tracking_number?: string
    carrier?: string
    paid_amount?: number
    version?: number
  }; output: {
    id: string
    number: string
    status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
    payment_status: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
    email: string
    first_name: string
    last_name: string
    phone: string | null
    shipping_address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    delivery_method: {
      code: string
      name: string
    }
    delivery_slot: {
      window_id: string
      date: string
      from: string
      to: string
    } | null
    payment_method: {
      code: string
      name: string
    }
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      parts: ({
        product_id: string
        variant_id: string
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        quantity: number
      })[] | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number | null
      backordered: number
      restock_date: string | null
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      payment_fee: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
      delivery_tax: {
        amount: number
        currency: string
      }
      payment_fee_tax: {
        amount: number
        currency: string
      }
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    amount_due: {
      amount: number
      currency: string
    }
    amount_back: {
      amount: number
      currency: string
    }
    reduction: {
      kind: "coupon" | "gift" | "exchange"
      code: string
      name: string
    } | null
    currency: string
    exchange: {
      base_currency: string
      rate: string
      total: {
        amount: number
        currency: string
      }
    } | null
    note: string | null
    tracking_number: string | null
    tracking_url: string | null
    carrier: string | null
    deliverer_name: string | null
    proof_url: string | null
    shipped_at: string | null
    delivered_at: string | null
    placed_at: string | null
    created_at: string
    timeline: ({
      id: string
      type: string
      actor_name: string
      at: string
      data: Record<string, unknown>
      message: string
    })[]
    payment: {
      id: string
      status: string
      method: string
      card_brand: string | null
      card_last4: string | null
      reason: string | null
      message: string | null
      action: {
        type: "redirect"
        url: string
      } | null
    } | null
    archived_at: string | null
    pay_until: string | null
    payment_choices: ({
      code: string
      fee: {
        amount: number
        currency: string
      }
      available: boolean
      reason: "below_minimum" | "above_maximum" | null
      limit: {
        amount: number
        currency: string
      } | null
      name: string
      description: string
    })[]
    allowed_moves: ("approve" | "force_approve" | "reject" | "ship" | "deliver" | "close" | "cancel")[]
    version: number
    access_token?: string
  } }
  'order.reject': { input: {
    id: string
    access?: string
    reason?: string
    tracking_number?: string
    carrier?: string
    paid_amount?: number
    version?: number
  }; output: {
    id: string
    number: string
    status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
    payment_status: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
    email: string
    first_name: string
    last_name: string
    phone: string | null
    shipping_address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    delivery_method: {
      code: string
      name: string
    }
    delivery_slot: {
      window_id: string
      date: string
      from: string
      to: string
    } | null
    payment_method: {
      code: string
      name: string
    }
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      parts: ({
        product_id: string
        variant_id: string
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        quantity: number
      })[] | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number | null
      backordered: number
      restock_date: string | null
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      payment_fee: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
      delivery_tax: {
        amount: number
        currency: string
      }
      payment_fee_tax: {
        amount: number
        currency: string
      }
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    amount_due: {
      amount: number
      currency: string
    }
    amount_back: {
      amount: number
      currency: string
    }
    reduction: {
      kind: "coupon" | "gift" | "exchange"
      code: string
      name: string
    } | null
    currency: string
    exchange: {
      base_currency: string
      rate: string
      total: {
        amount: number
        currency: string
      }
    } | null
    note: string | null
    tracking_number: string | null
    tracking_url: string | null
    carrier: string | null
    deliverer_name: string | null
    proof_url: string | null
    shipped_at: string | null
    delivered_at: string | null
    placed_at: string | null
    created_at: string
    timeline: ({
      id: string
      type: string
      actor_name: string
      at: string
      data: Record<string, unknown>
      message: string
    })[]
    payment: {
      id: string
      status: string
      method: string
      card_brand: string | null
      card_last4: string | null
      reason: string | null
      message: string | null
      action: {
        type: "redirect"
        url: string
      } | null
    } | null
    archived_at: string | null
    pay_until: string | null
    payment_choices: ({
      code: string
      fee: {
        amount: number
        currency: string
      }
      available: boolean
      reason: "below_minimum" | "above_maximum" | null
      limit: {
        amount: number
        currency: string
      } | null
      name: string
      description: string
    })[]
    allowed_moves: ("approve" | "force_approve" | "reject" | "ship" | "deliver" | "close" | "cancel")[]
    version: number
    access_token?: string
  } }
  'order.ship': { input: {
    id: string
    access?: string
    reason?: string
    tracking_number?: string
    carrier?: string
    paid_amount?: number
    version?: number
  }; output: {
    id: string
    number: string
    status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
    payment_status: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
    email: string
    first_name: string
    last_name: string
    phone: string | null
    shipping_address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    delivery_method: {
      code: string
      name: string
    }
    delivery_slot: {
      window_id: string
      date: string
      from: string
      to: string
    } | null
    payment_method: {
      code: string
      name: string
    }
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      parts: ({
        product_id: string
        variant_id: string
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        quantity: number
      })[] | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number | null
      backordered: number
      restock_date: string | null
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      payment_fee: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
      delivery_tax: {
        amount: number
        currency: string
      }
      payment_fee_tax: {
        amount: number
        currency: string
      }
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    amount_due: {
      amount: number
      currency: string
    }
    amount_back: {
      amount: number
      currency: string
    }
    reduction: {
      kind: "coupon" | "gift" | "exchange"
      code: string
      name: string
    } | null
    currency: string
    exchange: {
      base_currency: string
      rate: string
      total: {
        amount: number
        currency: string
      }
    } | null
    note: string | null
    tracking_number: string | null
    tracking_url: string | null
    carrier: string | null
    deliverer_name: string | null
    proof_url: string | null
    shipped_at: string | null
    delivered_at: string | null
    placed_at: string | null
    created_at: string
    timeline: ({
      id: string
      type: string
      actor_name: string
      at: string
      data: Record<string, unknown>
      message: string
    })[]
    payment: {
      id: string
      status: string
      method: string
      card_brand: string | null
      card_last4: string | null
      reason: string | null
      message: string | null
      action: {
        type: "redirect"
        url: string
      } | null
    } | null
    archived_at: string | null
    pay_until: string | null
    payment_choices: ({
      code: string
      fee: {
        amount: number
        currency: string
      }
      available: boolean
      reason: "below_minimum" | "above_maximum" | null
      limit: {
        amount: number
        currency: string
      } | null
      name: string
      description: string
    })[]
    allowed_moves: ("approve" | "force_approve" | "reject" | "ship" | "deliver" | "close" | "cancel")[]
    version: number
    access_token?: string
  } }
  'order.deliver': { input: {
    id: string
    access?: string
    reason?: string
    tracking_number?: string
    carrier?: string
    paid_amount?: number
    version?: number
  }; output: {
    id: string
    number: string
    status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
    payment_status: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
    email: string
    first_name: string
    last_name: string
    phone: string | null
    shipping_address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    delivery_method: {
      code: string
      name: string
    }
    delivery_slot: {
      window_id: string
      date: string
      from: string
      to: string
    } | null
    payment_method: {
      code: string
      name: string
    }
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      parts: ({
        product_id: string
        variant_id: string
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        quantity: number
      })[] | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number | null
      backordered: number
      restock_date: string | null
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      payment_fee: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
      delivery_tax: {
        amount: number
        currency: string
      }
      payment_fee_tax: {
        amount: number
        currency: string
      }
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    amount_due: {
      amount: number
      currency: string
    }
    amount_back: {
      amount: number
      currency: string
    }
    reduction: {
      kind: "coupon" | "gift" | "exchange"
      code: string
      name: string
    } | null
    currency: string
    exchange: {
      base_currency: string
      rate: string
      total: {
        amount: number
        currency: string
      }
    } | null
    note: string | null
    tracking_number: string | null
    tracking_url: string | null
    carrier: string | null
    deliverer_name: string | null
    proof_url: string | null
    shipped_at: string | null
    delivered_at: string | null
    placed_at: string | null
    created_at: string
    timeline: ({
      id: string
      type: string
      actor_name: string
      at: string
      data: Record<string, unknown>
      message: string
    })[]
    payment: {
      id: string
      status: string
      method: string
      card_brand: string | null
      card_last4: string | null
      reason: string | null
      message: string | null
      action: {
        type: "redirect"
        url: string
      } | null
    } | null
    archived_at: string | null
    pay_until: string | null
    payment_choices: ({
      code: string
      fee: {
        amount: number
        currency: string
      }
      available: boolean
      reason: "below_minimum" | "above_maximum" | null
      limit: {
        amount: number
        currency: string
      } | null
      name: string
      description: string
    })[]
    allowed_moves: ("approve" | "force_approve" | "reject" | "ship" | "deliver" | "close" | "cancel")[]
    version: number
    access_token?: string
  } }
  'order.close': { input: {
    id: string
    access?: string
    reason?: string
    tracking_number?: string
    carrier?: string
    paid_amount?: number
    version?: number
  }; output: {
    id: string
    number: string
    status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
    payment_status: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
    email: string
    first_name: string
    last_name: string
    phone: string | null
    shipping_address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    delivery_method: {
      code: string
      name: string
    }
    delivery_slot: {
      window_id: string
      date: string
      from: string
      to: string
    } | null
    payment_method: {
      code: string
      name: string
    }
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      parts: ({
        product_id: string
        variant_id: string
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        quantity: number
      })[] | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number | null
      backordered: number
      restock_date: string | null
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      payment_fee: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
      delivery_tax: {
        amount: number
        currency: string
      }
      payment_fee_tax: {
        amount: number
        currency: string
      }
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    amount_due: {
      amount: number
      currency: string
    }
    amount_back: {
      amount: number
      currency: string
    }
    reduction: {
      kind: "coupon" | "gift" | "exchange"
      code: string
      name: string
    } | null
    currency: string
    exchange: {
      base_currency: string
      rate: string
      total: {
        amount: number
        currency: string
      }
    } | null
    note: string | null
    tracking_number: string | null
    tracking_url: string | null
    carrier: string | null
    deliverer_name: string | null
    proof_url: string | null
    shipped_at: string | null
    delivered_at: string | null
    placed_at: string | null
    created_at: string
    timeline: ({
      id: string
      type: string
      actor_name: string
      at: string
      data: Record<string, unknown>
      message: string
    })[]
    payment: {
      id: string
      status: string
      method: string
      card_brand: string | null
      card_last4: string | null
      reason: string | null
      message: string | null
      action: {
        type: "redirect"
        url: string
      } | null
    } | null
    archived_at: string | null
    pay_until: string | null
    payment_choices: ({
      code: string
      fee: {
        amount: number
        currency: string
      }
      available: boolean
      reason: "below_minimum" | "above_maximum" | null
      limit: {
        amount: number
        currency: string
      } | null
      name: string
      description: string
    })[]
    allowed_moves: ("approve" | "force_approve" | "reject" | "ship" | "deliver" | "close" | "cancel")[]
    version: number
    access_token?: string
  } }
  'order.cancel': { input: {
    id: string
    access?: string
    reason?: string
    tracking_number?: string
    carrier?: string
    paid_amount?: number
    version?: number
  }; output: {
    id: string
    number: string
    status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
    payment_status: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
    email: string
    first_name: string
    last_name: string
    phone: string | null
    shipping_address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    delivery_method: {
      code: string
      name: string
    }
    delivery_slot: {
      window_id: string
      date: string
      from: string
      to: string
    } | null
    payment_method: {
      code: string
      name: string
    }
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      parts: ({
        product_id: string
        variant_id: string
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        quantity: number
      })[] | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number | null
      backordered: number
      restock_date: string | null
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      payment_fee: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
      delivery_tax: {
        amount: number
        currency: string
      }
      payment_fee_tax: {
        amount: number
        currency: string
      }
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    amount_due: {
      amount: number
      currency: string
    }
    amount_back: {
      amount: number
      currency: string
    }
    reduction: {
      kind: "coupon" | "gift" | "exchange"
      code: string
      name: string
    } | null
    currency: string
    exchange: {
      base_currency: string
      rate: string
      total: {
        amount: number
        currency: string
      }
    } | null
    note: string | null
    tracking_number: string | null
    tracking_url: string | null
    carrier: string | null
    deliverer_name: string | null
    proof_url: string | null
    shipped_at: string | null
    delivered_at: string | null
    placed_at: string | null
    created_at: string
    timeline: ({
      id: string
      type: string
      actor_name: string
      at: string
      data: Record<string, unknown>
      message: string
    })[]
    payment: {
      id: string
      status: string
      method: string
      card_brand: string | null
      card_last4: string | null
      reason: string | null
      message: string | null
      action: {
        type: "redirect"
        url: string
      } | null
    } | null
    archived_at: string | null
    pay_until: string | null
    payment_choices: ({
      code: string
      fee: {
        amount: number
        currency: string
      }
      available: boolean
      reason: "below_minimum" | "above_maximum" | null
      limit: {
        amount: number
        currency: string
      } | null
      name: string
      description: string
    })[]
    allowed_moves: ("approve" | "force_approve" | "reject" | "ship" | "deliver" | "close" | "cancel")[]
    version: number
    access_token?: string
  } }
  'order.preview_edit': { input: {
    id: string
    lines?: ({
      id?: string
      variant_id?: string
      quantity: number
    })[]
    shipping_address?: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    }
    delivery_method?: string
    delivery_slot?: {
      window_id: string
      date: string
    }
    drop_code?: boolean
    first_name?: string
    last_name?: string
    phone?: string
  }; output: {
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      parts: ({
        product_id: string
        variant_id: string
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        quantity: number
      })[] | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number | null
      backordered: number
      restock_date: string | null
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      payment_fee: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
      delivery_tax: {
        amount: number
        currency: string
      }
      payment_fee_tax: {
        amount: number
        currency: string
      }
    }
    changes: ({
      what: string
      name: string
      from: number | string
      to: number | string
    })[]
    total_before: {
      amount: number
      currency: string
    }
    refund: {
      amount: number
      currency: string
    }
    due: {
      amount: number
      currency: string
    }
    delivery_methods: ({
      code: string
      name: string
      kind: string
    })[]
    slots: ({
      window_id: string
      date: string
      from: string
      to: string
      left: number
    })[]
    delivery_slot: {
      window_id: string
      date: string
      from: string
      to: string
    } | null
    code_lacks: {
      amount: number
      currency: string
    } | null
  } }
  'order.edit': { input: {
    id: string
    lines?: ({
      id?: string
      variant_id?: string
      quantity: number
    })[]
    shipping_address?: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    }
    delivery_method?: string
    delivery_slot?: {
      window_id: string
      date: string
    }
    drop_code?: boolean
    first_name?: string
    last_name?: string
    phone?: string
    reason?: string
    version?: number
  }; output: {
    id: string
    number: string
    status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
    payment_status: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
    email: string
    first_name: string
    last_name: string
    phone: string | null
    shipping_address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    delivery_method: {
      code: string
      name: string
    }
    delivery_slot: {
      window_id: string
      date: string
      from: string
      to: string
    } | null
    payment_method: {
      code: string
      name: string
    }
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      parts: ({
        product_id: string
        variant_id: string
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        quantity: number
      })[] | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number | null
      backordered: number
      restock_date: string | null
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      payment_fee: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
      delivery_tax: {
        amount: number
        currency: string
      }
      payment_fee_tax: {
        amount: number
        currency: string
      }
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    amount_due: {
      amount: number
      currency: string
    }
    amount_back: {
      amount: number
      currency: string
    }
    reduction: {
      kind: "coupon" | "gift" | "exchange"
      code: string
      name: string
    } | null
    currency: string
    exchange: {
      base_currency: string
      rate: string
      total: {
        amount: number
        currency: string
      }
    } | null
    note: string | null
    tracking_number: string | null
    tracking_url: string | null
    carrier: string | null
    deliverer_name: string | null
    proof_url: string | null
    shipped_at: string | null
    delivered_at: string | null
    placed_at: string | null
    created_at: string
    timeline: ({
      id: string
      type: string
      actor_name: string
      at: string
      data: Record<string, unknown>
      message: string
    })[]
    payment: {
      id: string
      status: string
      method: string
      card_brand: string | null
      card_last4: string | null
      reason: string | null
      message: string | null
      action: {
        type: "redirect"
        url: string
      } | null
    } | null
    archived_at: string | null
    pay_until: string | null
    payment_choices: ({
      code: string
      fee: {
        amount: number
        currency: string
      }
      available: boolean
      reason: "below_minimum" | "above_maximum" | null
      limit: {
        amount: number
        currency: string
      } | null
      name: string
      description: string
    })[]
    allowed_moves: ("approve" | "force_approve" | "reject" | "ship" | "deliver" | "close" | "cancel")[]
    version: number
    access_token?: string
  } }
  'order.refund': { input: {
    id: string
    amount: number
    reason: string
    by_hand?: boolean
  }; output: {
    id: string
    number: string
    status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
    payment_status: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
    email: string
    first_name: string
    last_name: string
    phone: string | null
    shipping_address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    delivery_method: {
      code: string
      name: string
    }
    delivery_slot: {
      window_id: string
      date: string
      from: string
      to: string
    } | null
    payment_method: {
      code: string
      name: string
    }
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      parts: ({
        product_id: string
        variant_id: string
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        quantity: number
      })[] | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number | null
      backordered: number
      restock_date: string | null
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      payment_fee: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
      delivery_tax: {
        amount: number
        currency: string
      }
      payment_fee_tax: {
        amount: number
        currency: string
      }
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    amount_due: {
      amount: number
      currency: string
    }
    amount_back: {
      amount: number
      currency: string
    }
    reduction: {
      kind: "coupon" | "gift" | "exchange"
      code: string
      name: string
    } | null
    currency: string
    exchange: {
      base_currency: string
      rate: string
      total: {
        amount: number
        currency: string
      }
    } | null
    note: string | null
    tracking_number: string | null
    tracking_url: string | null
    carrier: string | null
    deliverer_name: string | null
    proof_url: string | null
    shipped_at: string | null
    delivered_at: string | null
    placed_at: string | null
    created_at: string
    timeline: ({
      id: string
      type: string
      actor_name: string
      at: string
      data: Record<string, unknown>
      message: string
    })[]
    payment: {
      id: string
      status: string
      method: string
      card_brand: string | null
      card_last4: string | null
      reason: string | null
      message: string | null
      action: {
        type: "redirect"
        url: string
      } | null
    } | null
    archived_at: string | null
    pay_until: string | null
    payment_choices: ({
      code: string
      fee: {
        amount: number
        currency: string
      }
      available: boolean
      reason: "below_minimum" | "above_maximum" | null
      limit: {
        amount: number
        currency: string
      } | null
      name: string
      description: string
    })[]
    allowed_moves: ("approve" | "force_approve" | "reject" | "ship" | "deliver" | "close" | "cancel")[]
    version: number
    access_token?: string
  } }
  'order.assign_delivery': { input: {
    id: string
    user_id?: string
    carrier?: string
    tracking_number?: string
    version?: number
  }; output: {
    id: string
    number: string
    status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
    payment_status: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
    email: string
    first_name: string
    last_name: string
    phone: string | null
    shipping_address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    delivery_method: {
      code: string
      name: string
    }
    delivery_slot: {
      window_id: string
      date: string
      from: string
      to: string
    } | null
    payment_method: {
      code: string
      name: string
    }
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      parts: ({
        product_id: string
        variant_id: string
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        quantity: number
      })[] | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number | null
      backordered: number
      restock_date: string | null
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      payment_fee: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
      delivery_tax: {
        amount: number
        currency: string
      }
      payment_fee_tax: {
        amount: number
        currency: string
      }
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    amount_due: {
      amount: number
      currency: string
    }
    amount_back: {
      amount: number
      currency: string
    }
    reduction: {
      kind: "coupon" | "gift" | "exchange"
      code: string
      name: string
    } | null
    currency: string
    exchange: {
      base_currency: string
      rate: string
      total: {
        amount: number
        currency: string
      }
    } | null
    note: string | null
    tracking_number: string | null
    tracking_url: string | null
    carrier: string | null
    deliverer_name: string | null
    proof_url: string | null
    shipped_at: string | null
    delivered_at: string | null
    placed_at: string | null
    created_at: string
    timeline: ({
      id: string
      type: string
      actor_name: string
      at: string
      data: Record<string, unknown>
      message: string
    })[]
    payment: {
      id: string
      status: string
      method: string
      card_brand: string | null
      card_last4: string | null
      reason: string | null
      message: string | null
      action: {
        type: "redirect"
        url: string
      } | null
    } | null
    archived_at: string | null
    pay_until: string | null
    payment_choices: ({
      code: string
      fee: {
        amount: number
        currency: string
      }
      available: boolean
      reason: "below_minimum" | "above_maximum" | null
      limit: {
        amount: number
        currency: string
      } | null
      name: string
      description: string
    })[]
    allowed_moves: ("approve" | "force_approve" | "reject" | "ship" | "deliver" | "close" | "cancel")[]
    version: number
    access_token?: string
  } }
  'order.list_couriers': { input: {
    id: string
  }; output: {
    data: ({
      id: string
      name: string
      email: string
    })[]
  } }
  'order.fail_delivery': { input: {
    id: string
    reason: string
  }; output: {
    id: string
    number: string
    status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
    payment_status: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
    email: string
    first_name: string
    last_name: string
    phone: string | null
    shipping_address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    delivery_method: {
      code: string
      name: string
    }
    delivery_slot: {
      window_id: string
      date: string
      from: string
      to: string
    } | null
    payment_method: {
      code: string
      name: string
    }
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      parts: ({
        product_id: string
        variant_id: string
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        quantity: number
      })[] | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number | null
      backordered: number
      restock_date: string | null
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      payment_fee: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
      delivery_tax: {
        amount: number
        currency: string
      }
      payment_fee_tax: {
        amount: number
        currency: string
      }
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    amount_due: {
      amount: number
      currency: string
    }
    amount_back: {
      amount: number
      currency: string
    }
    reduction: {
      kind: "coupon" | "gift" | "exchange"
      code: string
      name: string
    } | null
    currency: string
    exchange: {
      base_currency: string
      rate: string
      total: {
        amount: number
        currency: string
      }
    } | null
    note: string | null
    tracking_number: string | null
    tracking_url: string | null
    carrier: string | null
    deliverer_name: string | null
    proof_url: string | null
    shipped_at: string | null
    delivered_at: string | null
    placed_at: string | null
    created_at: string
    timeline: ({
      id: string
      type: string
      actor_name: string
      at: string
      data: Record<string, unknown>
      message: string
    })[]
    payment: {
      id: string
      status: string
      method: string
      card_brand: string | null
      card_last4: string | null
      reason: string | null
      message: string | null
      action: {
        type: "redirect"
        url: string
      } | null
    } | null
    archived_at: string | null
    pay_until: string | null
    payment_choices: ({
      code: string
      fee: {
        amount: number
        currency: string
      }
      available: boolean
      reason: "below_minimum" | "above_maximum" | null
      limit: {
        amount: number
        currency: string
      } | null
      name: string
      description: string
    })[]
    allowed_moves: ("approve" | "force_approve" | "reject" | "ship" | "deliver" | "close" | "cancel")[]
    version: number
    access_token?: string
  } }
  'order.prove_delivery': { input: {
    id: string
    file: Blob
  }; output: {
    id: string
    number: string
    status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
    payment_status: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
    email: string
    first_name: string
    last_name: string
    phone: string | null
    shipping_address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    delivery_method: {
      code: string
      name: string
    }
    delivery_slot: {
      window_id: string
      date: string
      from: string
      to: string
    } | null
    payment_method: {
      code: string
      name: string
    }
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      parts: ({
        product_id: string
        variant_id: string
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        quantity: number
      })[] | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number | null
      backordered: number
      restock_date: string | null
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      payment_fee: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
      delivery_tax: {
        amount: number
        currency: string
      }
      payment_fee_tax: {
        amount: number
        currency: string
      }
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    amount_due: {
      amount: number
      currency: string
    }
    amount_back: {
      amount: number
      currency: string
    }
    reduction: {
      kind: "coupon" | "gift" | "exchange"
      code: string
      name: string
    } | null
    currency: string
    exchange: {
      base_currency: string
      rate: string
      total: {
        amount: number
        currency: string
      }
    } | null
    note: string | null
    tracking_number: string | null
    tracking_url: string | null
    carrier: string | null
    deliverer_name: string | null
    proof_url: string | null
    shipped_at: string | null
    delivered_at: string | null
    placed_at: string | null
    created_at: string
    timeline: ({
      id: string
      type: string
      actor_name: string
      at: string
      data: Record<string, unknown>
      message: string
    })[]
    payment: {
      id: string
      status: string
      method: string
      card_brand: string | null
      card_last4: string | null
      reason: string | null
      message: string | null
      action: {
        type: "redirect"
        url: string
      } | null
    } | null
    archived_at: string | null
    pay_until: string | null
    payment_choices: ({
      code: string
      fee: {
        amount: number
        currency: string
      }
      available: boolean
      reason: "below_minimum" | "above_maximum" | null
      limit: {
        amount: number
        currency: string
      } | null
      name: string
      description: string
    })[]
    allowed_moves: ("approve" | "force_approve" | "reject" | "ship" | "deliver" | "close" | "cancel")[]
    version: number
    access_token?: string
  } }
  'delivery.list': { input: Record<string, never>; output: {
    data: ({
      id: string
      number: string
      status: "processing" | "shipped" | "delivered"
      customer_name: string
      phone: string | null
      shipping_address: {
        line1: string
        line2?: string
        city: string
        state?: string
        postal_code?: string
        country: string
        phone?: string
      } | null
      note: string | null
      delivery_slot: {
        window_id: string
        date: string
        from: string
        to: string
      } | null
      lines: ({
        name: string
        quantity: number
      })[]
      collect: {
        amount: number
        currency: string
      } | null
      proof_url: string | null
      delivered_at: string | null
      version: number
    })[]
  } }
  'order.list_returns': { input: {
    id: string
    access?: string
  }; output: {
    data: ({
      id: string
      number: string
      order_id: string
      order_number: string
      customer_name: string
      email: string
      kind: "refund" | "exchange"
      status: "requested" | "approved" | "rejected" | "cancelled" | "receiving" | "received" | "refunding" | "refunded" | "exchanging" | "exchanged"
      note: string | null
      decision: string | null
      photos: (string)[]
      lines: ({
        line_id: string
        variant_id: string
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        image: {
          id: string
          kind: "image"
          alt: string
          width: number
          height: number
          url: string
          renditions: ({
            width: number
            url: string
            type: string
          })[]
          colour?: string
        } | null
        quantity: number
        reason: "damaged" | "wrong_item" | "not_as_described" | "does_not_fit" | "changed_mind" | "other"
        restocked: number
        written_off: number
        worth: {
          amount: number
          currency: string
        }
      })[]
      suggested: {
        amount: number
        currency: string
      }
      refunded: {
        amount: number
        currency: string
      } | null
      exchange_order_id: string | null
      version: number
      created_at: string
    })[]
    left: ({
      line_id: string
      left: number
    })[]
    until: string | null
    open: boolean
  } }
  'return.request': { input: {
    id: string
    access?: string
    kind: "refund" | "exchange"
    lines: ({
      line_id: string
      quantity: number
      reason: "damaged" | "wrong_item" | "not_as_described" | "does_not_fit" | "changed_mind" | "other"
    })[]
    note?: string
  }; output: {
    id: string
    number: string
    order_id: string
    order_number: string
    customer_name: string
    email: string
    kind: "refund" | "exchange"
    status: "requested" | "approved" | "rejected" | "cancelled" | "receiving" | "received" | "refunding" | "refunded" | "exchanging" | "exchanged"
    note: string | null
    decision: string | null
    photos: (string)[]
    lines: ({
      line_id: string
      variant_id: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      reason: "damaged" | "wrong_item" | "not_as_described" | "does_not_fit" | "changed_mind" | "other"
      restocked: number
      written_off: number
      worth: {
        amount: number
        currency: string
      }
    })[]
    suggested: {
      amount: number
      currency: string
    }
    refunded: {
      amount: number
      currency: string
    } | null
    exchange_order_id: string | null
    version: number
    created_at: string
  } }
  'return.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    q?: string
    filter?: {
      status?: "requested" | "approved" | "rejected" | "cancelled" | "receiving" | "received" | "refunding" | "refunded" | "exchanging" | "exchanged"
    }
  }; output: {
    data: ({
      id: string
      number: string
      order_id: string
      order_number: string
      customer_name: string
      kind: "refund" | "exchange"
      status: "requested" | "approved" | "rejected" | "cancelled" | "receiving" | "received" | "refunding" | "refunded" | "exchanging" | "exchanged"
      pieces: number
      refunded: {
        amount: number
        currency: string
      } | null
      created_at: string
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'return.get': { input: {
    id: string
  }; output: {
    id: string
    number: string
    order_id: string
    order_number: string
    customer_name: string
    email: string
    kind: "refund" | "exchange"
    status: "requested" | "approved" | "rejected" | "cancelled" | "receiving" | "received" | "refunding" | "refunded" | "exchanging" | "exchanged"
    note: string | null
    decision: string | null
    photos: (string)[]
    lines: ({
      line_id: string
      variant_id: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      reason: "damaged" | "wrong_item" | "not_as_described" | "does_not_fit" | "changed_mind" | "other"
      restocked: number
      written_off: number
      worth: {
        amount: number
        currency: string
      }
    })[]
    suggested: {
      amount: number
      currency: string
    }
    refunded: {
      amount: number
      currency: string
    } | null
    exchange_order_id: string | null
    version: number
    created_at: string
  } }
  'return.add_photo': { input: {
    id: string
    access?: string
    file: Blob
  }; output: {
    id: string
    number: string
    order_id: string
    order_number: string
    customer_name: string
    email: string
    kind: "refund" | "exchange"
    status: "requested" | "approved" | "rejected" | "cancelled" | "receiving" | "received" | "refunding" | "refunded" | "exchanging" | "exchanged"
    note: string | null
    decision: string | null
    photos: (string)[]
    lines: ({
      line_id: string
      variant_id: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      reason: "damaged" | "wrong_item" | "not_as_described" | "does_not_fit" | "changed_mind" | "other"
      restocked: number
      written_off: number
      worth: {
        amount: number
        currency: string
      }
    })[]
    suggested: {
      amount: number
      currency: string
    }
    refunded: {
      amount: number
      currency: string
    } | null
    exchange_order_id: string | null
    version: number
    created_at: string
  } }
  'return.approve': { input: {
    id: string
    note?: string
    version?: number
  }; output: {
    id: string
    number: string
    order_id: string
    order_number: string
    customer_name: string
    email: string
    kind: "refund" | "exchange"
    status: "requested" | "approved" | "rejected" | "cancelled" | "receiving" | "received" | "refunding" | "refunded" | "exchanging" | "exchanged"
    note: string | null
    decision: string | null
    photos: (string)[]
    lines: ({
      line_id: string
      variant_id: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      reason: "damaged" | "wrong_item" | "not_as_described" | "does_not_fit" | "changed_mind" | "other"
      restocked: number
      written_off: number
      worth: {
        amount: number
        currency: string
      }
    })[]
    suggested: {
      amount: number
      currency: string
    }
    refunded: {
      amount: number
      currency: string
    } | null
    exchange_order_id: string | null
    version: number
    created_at: string
  } }
  'return.reject': { input: {
    id: string
    reason: string
    version?: number
  }; output: {
    id: string
    number: string
    order_id: string
    order_number: string
    customer_name: string
    email: string
    kind: "refund" | "exchange"
    status: "requested" | "approved" | "rejected" | "cancelled" | "receiving" | "received" | "refunding" | "refunded" | "exchanging" | "exchanged"
    note: string | null
    decision: string | null
    photos: (string)[]
    lines: ({
      line_id: string
      variant_id: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      reason: "damaged" | "wrong_item" | "not_as_described" | "does_not_fit" | "changed_mind" | "other"
      restocked: number
      written_off: number
      worth: {
        amount: number
        currency: string
      }
    })[]
    suggested: {
      amount: number
      currency: string
    }
    refunded: {
      amount: number
      currency: string
    } | null
    exchange_order_id: string | null
    version: number
    created_at: string
  } }
  'return.cancel': { input: {
    id: string
    access?: string
    version?: number
  }; output: {
    id: string
    number: string
    order_id: string
    order_number: string
    customer_name: string
    email: string
    kind: "refund" | "exchange"
    status: "requested" | "approved" | "rejected" | "cancelled" | "receiving" | "received" | "refunding" | "refunded" | "exchanging" | "exchanged"
    note: string | null
    decision: string | null
    photos: (string)[]
    lines: ({
      line_id: string
      variant_id: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      reason: "damaged" | "wrong_item" | "not_as_described" | "does_not_fit" | "changed_mind" | "other"
      restocked: number
      written_off: number
      worth: {
        amount: number
        currency: string
      }
    })[]
    suggested: {
      amount: number
      currency: string
    }
    refunded: {
      amount: number
      currency: string
    } | null
    exchange_order_id: string | null
    version: number
    created_at: string
  } }
  'return.receive': { input: {
    id: string
    lines: ({
      line_id: string
      restock: number
      write_off: number
    })[]
    version?: number
  }; output: {
    id: string
    number: string
    order_id: string
    order_number: string
    customer_name: string
    email: string
    kind: "refund" | "exchange"
    status: "requested" | "approved" | "rejected" | "cancelled" | "receiving" | "received" | "refunding" | "refunded" | "exchanging" | "exchanged"
    note: string | null
    decision: string | null
    photos: (string)[]
    lines: ({
      line_id: string
      variant_id: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      reason: "damaged" | "wrong_item" | "not_as_described" | "does_not_fit" | "changed_mind" | "other"
      restocked: number
      written_off: number
      worth: {
        amount: number
        currency: string
      }
    })[]
    suggested: {
      amount: number
      currency: string
    }
    refunded: {
      amount: number
      currency: string
    } | null
    exchange_order_id: string | null
    version: number
    created_at: string
  } }
  'return.refund': { input: {
    id: string
    amount?: number
    version?: number
  }; output: {
    id: string
    number: string
    order_id: string
    order_number: string
    customer_name: string
    email: string
    kind: "refund" | "exchange"
    status: "requested" | "approved" | "rejected" | "cancelled" | "receiving" | "received" | "refunding" | "refunded" | "exchanging" | "exchanged"
    note: string | null
    decision: string | null
    photos: (string)[]
    lines: ({
      line_id: string
      variant_id: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      reason: "damaged" | "wrong_item" | "not_as_described" | "does_not_fit" | "changed_mind" | "other"
      restocked: number
      written_off: number
      worth: {
        amount: number
        currency: string
      }
    })[]
    suggested: {
      amount: number
      currency: string
    }
    refunded: {
      amount: number
      currency: string
    } | null
    exchange_order_id: string | null
    version: number
    created_at: string
  } }
  'return.preview_exchange': { input: {
    id: string
    lines: ({
      variant_id: string
      quantity: number
    })[]
  }; output: {
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      parts: ({
        product_id: string
        variant_id: string
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        quantity: number
      })[] | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number | null
      backordered: number
      restock_date: string | null
    })[]
    goods: {
      amount: number
      currency: string
    }
    worth: {
      amount: number
      currency: string
    }
    refund: {
      amount: number
      currency: string
    }
    due: {
      amount: number
      currency: string
    }
  } }
  'return.exchange': { input: {
    id: string
    lines: ({
      variant_id: string
      quantity: number
    })[]
    version?: number
  }; output: {
    id: string
    number: string
    order_id: string
    order_number: string
    customer_name: string
    email: string
    kind: "refund" | "exchange"
    status: "requested" | "approved" | "rejected" | "cancelled" | "receiving" | "received" | "refunding" | "refunded" | "exchanging" | "exchanged"
    note: string | null
    decision: string | null
    photos: (string)[]
    lines: ({
      line_id: string
      variant_id: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      reason: "damaged" | "wrong_item" | "not_as_described" | "does_not_fit" | "changed_mind" | "other"
      restocked: number
      written_off: number
      worth: {
        amount: number
        currency: string
      }
    })[]
    suggested: {
      amount: number
      currency: string
    }
    refunded: {
      amount: number
      currency: string
    } | null
    exchange_order_id: string | null
    version: number
    created_at: string
  } }
  'order.comment': { input: {
    id: string
    text: string
  }; output: {
    id: string
    number: string
    status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "closed" | "cancelled" | "rejected"
    payment_status: "pending" | "authorized" | "paid" | "failed" | "partially_refunded" | "refunded"
    email: string
    first_name: string
    last_name: string
    phone: string | null
    shipping_address: {
      line1: string
      line2?: string
      city: string
      state?: string
      postal_code?: string
      country: string
      phone?: string
    } | null
    delivery_method: {
      code: string
      name: string
    }
    delivery_slot: {
      window_id: string
      date: string
      from: string
      to: string
    } | null
    payment_method: {
      code: string
      name: string
    }
    lines: ({
      id: string
      product_id: string
      variant_id: string
      slug: string
      name: string
      sku: string
      options: ({
        name: string
        value: string
      })[]
      parts: ({
        product_id: string
        variant_id: string
        name: string
        sku: string
        options: ({
          name: string
          value: string
        })[]
        quantity: number
      })[] | null
      image: {
        id: string
        kind: "image"
        alt: string
        width: number
        height: number
        url: string
        renditions: ({
          width: number
          url: string
          type: string
        })[]
        colour?: string
      } | null
      quantity: number
      unit_price: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      tax_percent: number | null
      backordered: number
      restock_date: string | null
    })[]
    totals: {
      subtotal: {
        amount: number
        currency: string
      }
      discount: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
      delivery: {
        amount: number
        currency: string
      }
      payment_fee: {
        amount: number
        currency: string
      }
      total: {
        amount: number
        currency: string
      }
      tax_included: boolean
      delivery_tax: {
        amount: number
        currency: string
      }
      payment_fee_tax: {
        amount: number
        currency: string
      }
    }
    taxes: ({
      percent: number
      base: {
        amount: number
        currency: string
      }
      tax: {
        amount: number
        currency: string
      }
    })[]
    tax_exempt: boolean
    amount_due: {
      amount: number
      currency: string
    }
    amount_back: {
      amount: number
      currency: string
    }
    reduction: {
      kind: "coupon" | "gift" | "exchange"
      code: string
      name: string
    } | null
    currency: string
    exchange: {
      base_currency: string
      rate: string
      total: {
        amount: number
        currency: string
      }
    } | null
    note: string | null
    tracking_number: string | null
    tracking_url: string | null
    carrier: string | null
    deliverer_name: string | null
    proof_url: string | null
    shipped_at: string | null
    delivered_at: string | null
    placed_at: string | null
    created_at: string
    timeline: ({
      id: string
      type: string
      actor_name: string
      at: string
      data: Record<string, unknown>
      message: string
    })[]
    payment: {
      id: string
      status: string
      method: string
      card_brand: string | null
      card_last4: string | null
      reason: string | null
      message: string | null
      action: {
        type: "redirect"
        url: string
      } | null
    } | null
    archived_at: string | null
    pay_until: string | null
    payment_choices: ({
      code: string
      fee: {
        amount: number
        currency: string
      }
      available: boolean
      reason: "below_minimum" | "above_maximum" | null
      limit: {
        amount: number
        currency: string
      } | null
      name: string
      description: string
    })[]
    allowed_moves: ("approve" | "force_approve" | "reject" | "ship" | "deliver" | "close" | "cancel")[]
    version: number
    access_token?: string
  } }
  'invoice.create': { input: {
    id: string
  }; output: {
    id: string
    kind: "invoice" | "credit_note"
    number: string
    order_id: string
    order_number: string
    customer_name: string
    email: string
    total: {
      amount: number
      currency: string
    }
    issued_at: string
    replaced_at: string | null
    invoice_number: string | null
  } }
  'invoice.list_of_order': { input: {
    id: string
    access?: string
  }; output: {
    data: ({
      id: string
      kind: "invoice" | "credit_note"
      number: string
      order_id: string
      order_number: string
      customer_name: string
      email: string
      total: {
        amount: number
        currency: string
      }
      issued_at: string
      replaced_at: string | null
      invoice_number: string | null
    })[]
  } }
  'invoice.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
    q?: string
    filter?: {
      kind?: "invoice" | "credit_note"
      issued_at?: {
        gte?: string
        lte?: string
      }
    }
  }; output: {
    data: ({
      id: string
      kind: "invoice" | "credit_note"
      number: string
      order_id: string
      order_number: string
      customer_name: string
      email: string
      total: {
        amount: number
        currency: string
      }
      issued_at: string
      replaced_at: string | null
      invoice_number: string | null
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'invoice.get': { input: {
    id: string
    access?: string
  }; output: {
    id: string
    kind: "invoice" | "credit_note"
    number: string
    order_id: string
    order_number: string
    customer_name: string
    email: string
    total: {
      amount: number
      currency: string
    }
    issued_at: string
    replaced_at: string | null
    invoice_number: string | null
  } }
  'invoice.download': { input: {
    id: string
    access?: string
  }; output: {
    file: string
    number: string
  } }
  'invoice.send': { input: {
    id: string
  }; output: {
    id: string
    kind: "invoice" | "credit_note"
    number: string
    order_id: string
    order_number: string
    customer_name: string
    email: string
    total: {
      amount: number
      currency: string
    }
    issued_at: string
    replaced_at: string | null
    invoice_number: string | null
  } }
  'notification.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
  }; output: {
    data: ({
      id: string
      type: string
      title: string
      body: string
      link: string
      read_at: string | null
      created_at: string
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
      unread: number
    }
  } }
  'notification.stream': { input: Record<string, never>; output: {
    since: string
  } }
  'notification.mark_read': { input: {
    id: string
  }; output: null }
  'notification.mark_all_read': { input: Record<string, never>; output: null }
  'outbox.list': { input: {
    page?: number
    per_page?: number
    cursor?: string
    sort?: string
  }; output: {
    data: ({
      id: string
      channel: string
      to: string
      subject: string
      html: string
      text: string
      status: string
      attachments: (string)[]
      created_at: string
    })[]
    meta: {
      page?: number
      per_page: number
      total?: number
      next_cursor?: string
    }
  } }
  'reminder.preview': { input: {
    cart_id: string
    channel: "email" | "sms"
    locale: "en" | "fa" | "ar" | "uk"
    subject: string
    body: string
  }; output: {
    recipient: string
    subject: string
    html: string
    text: string
  } }
  'sms.get_sender': { input: Record<string, never>; output: {
    account_sid: string
    sender: string
    is_active: boolean
    has_secret: boolean
    version: number
    updated_at: string | null
  } }
  'sms.set_sender': { input: {
    account_sid: string
    auth_token?: string
    sender: string
    is_active: boolean
    version: number
  }; output: {
    account_sid: string
    sender: string
    is_active: boolean
    has_secret: boolean
    version: number
    updated_at: string | null
  } }
  'sms.test': { input: {
    to: string
  }; output: {
    queued: boolean
  } }
  'analytics.dashboard': { input: Record<string, never>; output: {
    currency: string
    today: string
    time_zone: string
    figures: {
      sales_today: {
        amount: number
        currency: string
      }
      sales_month: {
        amount: number
        currency: string
      }
      revenue_total: {
        amount: number
        currency: string
      }
      orders_today: number
      orders_unpaid: number
      orders_undelivered: number
      payments: {
        succeeded: number
        failed: number
        sum_today: {
          amount: number
          currency: string
        }
      }
    }
    comparison: {
      sales_today_previous: {
        amount: number
        currency: string
      }
      sales_month_previous: {
        amount: number
        currency: string
      }
      orders_today_previous: number
    }
    series: ({
      date: string
      sales: number
      orders: number
    })[]
    previous_series: ({
      date: string
      sales: number
      orders: number
    })[]
    last_orders: ({
      id: string
      number: string
      customer_name: string
      total: {
        amount: number
        currency: string
      }
      status: string
      placed_at: string
    })[]
    new_users: ({
      id: string
      name: string
      email: string
      created_at: string
      orders_count: number
    })[]
    low_stock: ({
      product_id: string
      variant_id: string
      name: string
      sku: string
      available: number
    })[]
    top_products: ({
      product_id: string
      name: string
      quantity: number
      total: {
        amount: number
        currency: string
      }
    })[]
  } }
}

/** Where each operation answers. */
export const ROUTES = {
  'store.get': {"method":"GET","path":"/store"},
  'shop.get_checklist': {"method":"GET","path":"/store/checklist"},
  'branch.list': {"method":"GET","path":"/branches"},
  'branch.list_choices': {"method":"GET","path":"/branches/choices"},
  'branch.list_all': {"method":"GET","path":"/branches/all"},
  'branch.nearest': {"method":"GET","path":"/branches/nearest"},
  'branch.serving': {"method":"GET","path":"/branches/serving"},
  'branch.create': {"method":"POST","path":"/branches"},
  'branch.get': {"method":"GET","path":"/branches/:id"},
  'branch.update': {"method":"PUT","path":"/branches/:id"},
  'branch.publish': {"method":"POST","path":"/branches/:id/publish"},
  'branch.unpublish': {"method":"POST","path":"/branches/:id/unpublish"},
  'branch.make_default': {"method":"POST","path":"/branches/:id/default"},
  'branch.list_cities': {"method":"GET","path":"/branches/:id/cities"},
  'branch.set_cities': {"method":"PUT","path":"/branches/:id/cities"},
  'city.list': {"method":"GET","path":"/cities"},
  'city.create': {"method":"POST","path":"/cities"},
  'city.update': {"method":"PUT","path":"/cities/:id"},
  'city.delete': {"method":"DELETE","path":"/cities/:id"},
  'delivery_method.list_all': {"method":"GET","path":"/delivery-methods"},
  'delivery_method.create': {"method":"POST","path":"/delivery-methods"},
  'delivery_method.reorder': {"method":"POST","path":"/delivery-methods/reorder"},
  'delivery_method.update': {"method":"PUT","path":"/delivery-methods/:id"},
  'delivery_method.publish': {"method":"POST","path":"/delivery-methods/:id/publish"},
  'delivery_method.unpublish': {"method":"POST","path":"/delivery-methods/:id/unpublish"},
  'delivery_method.delete': {"method":"DELETE","path":"/delivery-methods/:id"},
  'settings.list': {"method":"GET","path":"/settings"},
  'settings.update': {"method":"PUT","path":"/settings/:key"},
  'settings.reset': {"method":"DELETE","path":"/settings/:key"},
  'currency.list': {"method":"GET","path":"/currencies"},
  'currency.update': {"method":"PUT","path":"/currencies/:code"},
  'rate.list': {"method":"GET","path":"/currencies/:code/rates"},
  'rate.set': {"method":"POST","path":"/currencies/:code/rates"},
  'rate.cancel': {"method":"DELETE","path":"/currencies/:code/rates/:effective_at"},
  'rate.import': {"method":"POST","path":"/exchange-rates/import"},
  'tax_class.list': {"method":"GET","path":"/tax-classes"},
  'tax_class.update': {"method":"PUT","path":"/tax-classes/:code"},
  'tax_class.delete': {"method":"DELETE","path":"/tax-classes/:code"},
  'tax_rate.list': {"method":"GET","path":"/tax-rates"},
  'tax_rate.create': {"method":"POST","path":"/tax-rates"},
  'tax_rate.update': {"method":"PUT","path":"/tax-rates/:id"},
  'tax_rate.delete': {"method":"DELETE","path":"/tax-rates/:id"},
  'tax_exemption.list': {"method":"GET","path":"/tax-exemptions"},
  'tax_exemption.get': {"method":"GET","path":"/tax-exemptions/:customer_id"},
  'tax_exemption.update': {"method":"PUT","path":"/tax-exemptions/:customer_id"},
  'tax_exemption.delete': {"method":"DELETE","path":"/tax-exemptions/:customer_id"},
  'failed_event.list': {"method":"GET","path":"/failed-events"},
  'failed_event.retry': {"method":"POST","path":"/failed-events/retry"},
  'failed_event.discard': {"method":"POST","path":"/failed-events/discard"},
  'user.register': {"method":"POST","path":"/auth/register"},
  'user.sign_in': {"method":"POST","path":"/auth/sign-in"},
  'user.refresh': {"method":"POST","path":"/auth/refresh"},
  'user.sign_out': {"method":"POST","path":"/auth/sign-out"},
  'user.request_code': {"method":"POST","path":"/auth/code"},
  'user.sign_in_by_code': {"method":"POST","path":"/auth/code/sign-in"},
  'user.list_providers': {"method":"GET","path":"/auth/providers"},
  'user.begin_provider_sign_in': {"method":"POST","path":"/auth/providers/:provider/begin"},
  'user.finish_provider_sign_in': {"method":"POST","path":"/auth/providers/:provider/finish"},
  'user.forgot_password': {"method":"POST","path":"/auth/password/forgot"},
  'user.reset_password': {"method":"POST","path":"/auth/password/reset"},
  'user.verify_email': {"method":"POST","path":"/auth/email/verify"},
  'shop.claim': {"method":"POST","path":"/auth/claim"},
  'user.keys': {"method":"GET","path":"/auth/jwks.json"},
  'user.me': {"method":"GET","path":"/me"},
  'user.update_profile': {"method":"PATCH","path":"/me"},
  'user.set_avatar': {"method":"POST","path":"/me/avatar","upload":true},
  'user.remove_avatar': {"method":"DELETE","path":"/me/avatar"},
  'user.change_password': {"method":"POST","path":"/me/password"},
  'user.request_phone_code': {"method":"POST","path":"/me/phone"},
  'user.verify_phone': {"method":"POST","path":"/me/phone/verify"},
  'session.list': {"method":"GET","path":"/me/sessions"},
  'session.end': {"method":"DELETE","path":"/me/sessions/:id"},
  'session.end_others': {"method":"POST","path":"/me/sessions/end-others"},
  'user.change_email': {"method":"POST","path":"/me/email"},
  'user.send_verification': {"method":"POST","path":"/me/email/verification"},
  'address.list': {"method":"GET","path":"/me/addresses"},
  'address.create': {"method":"POST","path":"/me/addresses"},
  'address.update': {"method":"PUT","path":"/me/addresses/:id"},
  'address.set_default': {"method":"POST","path":"/me/addresses/:id/default"},
  'address.delete': {"method":"DELETE","path":"/me/addresses/:id"},
  'wishlist.list': {"method":"GET","path":"/me/wishlist"},
  'wishlist.add': {"method":"POST","path":"/me/wishlist"},
  'wishlist.remove': {"method":"DELETE","path":"/me/wishlist/:product_id"},
  'user.get_data_state': {"method":"GET","path":"/me/data"},
  'user.ask_data': {"method":"POST","path":"/me/data"},
  'user.download_data': {"method":"GET","path":"/me/data/file"},
  'user.delete_own': {"method":"POST","path":"/me/delete"},
  'user.list': {"method":"GET","path":"/users"},
  'user.delete': {"method":"DELETE","path":"/users/:id"},
  'user.create_staff': {"method":"POST","path":"/users/staff"},
  'user.get': {"method":"GET","path":"/users/:id"},
  'user.update_access': {"method":"PUT","path":"/users/:id/access"},
  'user.block': {"method":"POST","path":"/users/:id/block"},
  'user.unblock': {"method":"POST","path":"/users/:id/unblock"},
  'user.list_sessions': {"method":"GET","path":"/users/:id/sessions"},
  'user.end_sessions': {"method":"POST","path":"/users/:id/sessions/end"},
  'audit.list': {"method":"GET","path":"/audit"},
  'audit.list_operations': {"method":"GET","path":"/audit/operations"},
  'lock.take': {"method":"POST","path":"/locks"},
  'lock.get': {"method":"GET","path":"/locks/:kind/:id"},
  'lock.release': {"method":"DELETE","path":"/locks/:kind/:id"},
  'api_key.list': {"method":"GET","path":"/api-keys"},
  'api_key.create': {"method":"POST","path":"/api-keys"},
  'api_key.revoke': {"method":"POST","path":"/api-keys/:id/revoke"},
  'permission.list': {"method":"GET","path":"/permissions"},
  'role.list': {"method":"GET","path":"/roles"},
  'role.create': {"method":"POST","path":"/roles"},
  'role.get': {"method":"GET","path":"/roles/:name"},
  'role.update': {"method":"PUT","path":"/roles/:name"},
  'role.delete': {"method":"DELETE","path":"/roles/:name"},
  'media.upload': {"method":"POST","path":"/media","upload":true},
  'media.list': {"method":"GET","path":"/media"},
  'media.get': {"method":"GET","path":"/media/:id"},
  'media.update': {"method":"PATCH","path":"/media/:id"},
  'media.delete': {"method":"DELETE","path":"/media/:id"},
  'media.cancel': {"method":"POST","path":"/media/:id/cancel"},
  'category.menu': {"method":"GET","path":"/categories/tree"},
  'category.get_by_slug': {"method":"GET","path":"/categories/by-slug/:slug"},
  'category.list': {"method":"GET","path":"/categories"},
  'category.create': {"method":"POST","path":"/categories"},
  'category.update': {"method":"PUT","path":"/categories/:id"},
  'category.publish': {"method":"POST","path":"/categories/:id/publish"},
  'category.unpublish': {"method":"POST","path":"/categories/:id/unpublish"},
  'category.delete': {"method":"DELETE","path":"/categories/:id"},
  'attribute.list': {"method":"GET","path":"/attributes"},
  'attribute.create': {"method":"POST","path":"/attributes"},
  'attribute.arrange': {"method":"POST","path":"/attributes/arrange"},
  'attribute.update': {"method":"PUT","path":"/attributes/:code"},
  'attribute.delete': {"method":"DELETE","path":"/attributes/:code"},
  'feature.list': {"method":"GET","path":"/features"},
  'feature.create': {"method":"POST","path":"/features"},
  'feature.arrange': {"method":"POST","path":"/features/arrange"},
  'feature.save_groups': {"method":"POST","path":"/features/groups"},
  'feature.update': {"method":"PUT","path":"/features/:code"},
  'feature.delete': {"method":"DELETE","path":"/features/:code"},
  'brand.list': {"method":"GET","path":"/brands"},
  'brand.create': {"method":"POST","path":"/brands"},
  'brand.index': {"method":"GET","path":"/brands/index"},
  'brand.get_by_slug': {"method":"GET","path":"/brands/by-slug/:slug"},
  'brand.get': {"method":"GET","path":"/brands/:id"},
  'brand.update': {"method":"PUT","path":"/brands/:id"},
  'brand.delete': {"method":"DELETE","path":"/brands/:id"},
  'tag.list': {"method":"GET","path":"/tags"},
  'tag.list_changes': {"method":"GET","path":"/tags/changes"},
  'tag.get_by_slug': {"method":"GET","path":"/tags/by-slug/:slug"},
  'tag.update': {"method":"PUT","path":"/tags/:id"},
  'tag.merge': {"method":"POST","path":"/tags/:id/merge"},
  'tag.delete': {"method":"DELETE","path":"/tags/:id"},
  'bundle.list_parts': {"method":"GET","path":"/bundles/parts"},
  'product.list': {"method":"GET","path":"/products"},
  'product.create': {"method":"POST","path":"/products"},
  'product.get_by_slug': {"method":"GET","path":"/products/by-slug/:slug"},
  'product.get_successor': {"method":"GET","path":"/products/by-slug/:slug/successor"},
  'product.get': {"method":"GET","path":"/products/:id"},
  'product.update': {"method":"PUT","path":"/products/:id"},
  'product.patch': {"method":"PATCH","path":"/products/:id"},
  'product.clone': {"method":"POST","path":"/products/:id/clone"},
  'product.submit_review': {"method":"POST","path":"/products/:id/submit-review"},
  'product.start_review': {"method":"POST","path":"/products/:id/start-review"},
  'product.approve': {"method":"POST","path":"/products/:id/approve"},
  'product.reject': {"method":"POST","path":"/products/:id/reject"},
  'product.redraft': {"method":"POST","path":"/products/:id/redraft"},
  'product.publish': {"method":"POST","path":"/products/:id/publish"},
  'product.unpublish': {"method":"POST","path":"/products/:id/unpublish"},
  'product.archive': {"method":"POST","path":"/products/:id/archive"},
  'product.delete': {"method":"POST","path":"/products/:id/delete"},
  'product.restore': {"method":"POST","path":"/products/:id/restore"},
  'product.discontinue': {"method":"POST","path":"/products/:id/discontinue"},
  'product.list_variants': {"method":"GET","path":"/products/:id/variants"},
  'product.schedule': {"method":"PUT","path":"/products/:id/schedule"},
  'listing.list': {"method":"GET","path":"/products/:id/listings"},
  'listing.publish': {"method":"POST","path":"/products/:id/listings/publish"},
  'listing.unpublish': {"method":"POST","path":"/products/:id/listings/unpublish"},
  'product.list_revisions': {"method":"GET","path":"/products/:id/revisions"},
  'product.diff_revisions': {"method":"GET","path":"/products/:id/revisions/diff"},
  'product.get_revision': {"method":"GET","path":"/products/:id/revisions/:number"},
  'product.restore_revision': {"method":"POST","path":"/products/:id/revisions/:number/restore"},
  'product.bulk_edit': {"method":"POST","path":"/products/bulk"},
  'bulk_edit.list': {"method":"GET","path":"/bulk-edits"},
  'bulk_edit.get': {"method":"GET","path":"/bulk-edits/:id"},
  'bulk_edit.list_items': {"method":"GET","path":"/bulk-edits/:id/items"},
  'variant.add': {"method":"POST","path":"/products/:id/variants"},
  'variant.update': {"method":"PATCH","path":"/products/:id/variants/:variant_id"},
  'variant.enable': {"method":"POST","path":"/products/:id/variants/:variant_id/enable"},
  'variant.disable': {"method":"POST","path":"/products/:id/variants/:variant_id/disable"},
  'variant.delete': {"method":"DELETE","path":"/products/:id/variants/:variant_id"},
  'variant.add_attribute': {"method":"POST","path":"/products/:id/attributes/:code"},
  'variant.remove_attribute': {"method":"DELETE","path":"/products/:id/attributes/:code"},
  'inventory.list': {"method":"GET","path":"/products/:id/inventory"},
  'inventory.update': {"method":"PUT","path":"/products/:id/inventory"},
  'inventory.set_backorder': {"method":"PUT","path":"/products/:id/backorder"},
  'inventory.set_threshold': {"method":"PUT","path":"/products/:id/threshold"},
  'inventory.transfer': {"method":"POST","path":"/products/:id/transfers"},
  'inventory.list_movements': {"method":"GET","path":"/products/:id/movements"},
  'product.list_prices': {"method":"GET","path":"/products/:id/prices"},
  'product.set_price': {"method":"PUT","path":"/products/:id/prices/:currency"},
  'product.remove_price': {"method":"DELETE","path":"/products/:id/prices/:currency"},
  'product.price_history': {"method":"GET","path":"/products/:id/price-history"},
  'product.cancel_price': {"method":"DELETE","path":"/products/:id/price-changes/:change_id"},
  'product.discount': {"method":"POST","path":"/products/:id/discount"},
  'discount.list': {"method":"GET","path":"/discounts"},
  'discount.create': {"method":"POST","path":"/discounts"},
  'discount.preview': {"method":"POST","path":"/discounts/preview"},
  'discount.get': {"method":"GET","path":"/discounts/:id"},
  'discount.update': {"method":"PUT","path":"/discounts/:id"},
  'discount.end': {"method":"POST","path":"/discounts/:id/end"},
  'product.get_watch': {"method":"GET","path":"/products/:id/watch"},
  'product.watch': {"method":"POST","path":"/products/:id/watch"},
  'product.unwatch': {"method":"DELETE","path":"/products/:id/watch"},
  'inventory.list_low': {"method":"GET","path":"/inventory/low"},
  'inventory.export_low': {"method":"GET","path":"/inventory/low.csv"},
  'stock_take.start': {"method":"POST","path":"/stock-takes","upload":true},
  'stock_take.list': {"method":"GET","path":"/stock-takes"},
  'stock_take.get': {"method":"GET","path":"/stock-takes/:id"},
  'stock_take.list_lines': {"method":"GET","path":"/stock-takes/:id/lines"},
  'stock_take.get_report': {"method":"GET","path":"/stock-takes/:id/report"},
  'stock_alert.subscribe': {"method":"POST","path":"/products/:id/stock-alerts"},
  'stock_alert.unsubscribe': {"method":"POST","path":"/stock-alerts/unsubscribe"},
  'product.import': {"method":"POST","path":"/products/import","upload":true},
  'product.inspect_import': {"method":"POST","path":"/products/import/inspect","upload":true},
  'import.list': {"method":"GET","path":"/imports"},
  'import.get': {"method":"GET","path":"/imports/:id"},
  'import.get_report': {"method":"GET","path":"/imports/:id/report"},
  'import.get_failed_rows': {"method":"GET","path":"/imports/:id/failed-rows"},
  'product.export': {"method":"POST","path":"/products/export"},
  'export.list': {"method":"GET","path":"/exports"},
  'export.get': {"method":"GET","path":"/exports/:id"},
  'export.download': {"method":"GET","path":"/exports/:id/download"},
  'channel.list': {"method":"GET","path":"/channels"},
  'channel.create': {"method":"POST","path":"/channels"},
  'channel.get': {"method":"GET","path":"/channels/:id"},
  'channel.update': {"method":"PUT","path":"/channels/:id"},
  'channel.delete': {"method":"DELETE","path":"/channels/:id"},
  'channel.list_listings': {"method":"GET","path":"/channels/:id/listings"},
  'channel.retry': {"method":"POST","path":"/channels/:id/retry"},
  'channel.download': {"method":"GET","path":"/channels/:id/file"},
  'product.sync': {"method":"POST","path":"/products/:id/sync"},
  'product.list_channels': {"method":"GET","path":"/products/:id/channels"},
  'product.search': {"method":"GET","path":"/search/products"},
  'search.suggest': {"method":"GET","path":"/search/suggest"},
  'coupon.list': {"method":"GET","path":"/coupons"},
  'coupon.create': {"method":"POST","path":"/coupons"},
  'coupon.get': {"method":"GET","path":"/coupons/:id"},
  'coupon.update': {"method":"PUT","path":"/coupons/:id"},
  'coupon.delete': {"method":"DELETE","path":"/coupons/:id"},
  'coupon.publish': {"method":"POST","path":"/coupons/:id/publish"},
  'coupon.unpublish': {"method":"POST","path":"/coupons/:id/unpublish"},
  'coupon.list_uses': {"method":"GET","path":"/coupons/:id/uses"},
  'gift.list': {"method":"GET","path":"/gifts"},
  'gift.create': {"method":"POST","path":"/gifts"},
  'gift.get': {"method":"GET","path":"/gifts/:id"},
  'gift.update': {"method":"PUT","path":"/gifts/:id"},
  'gift.delete': {"method":"DELETE","path":"/gifts/:id"},
  'gift.publish': {"method":"POST","path":"/gifts/:id/publish"},
  'gift.unpublish': {"method":"POST","path":"/gifts/:id/unpublish"},
  'advertisement.show': {"method":"GET","path":"/advertisements"},
  'advertisement.create': {"method":"POST","path":"/advertisements"},
  'advertisement.count_views': {"method":"POST","path":"/advertisements/views"},
  'advertisement.list': {"method":"GET","path":"/advertisements/all"},
  'advertisement.get': {"method":"GET","path":"/advertisements/:id"},
  'advertisement.update': {"method":"PUT","path":"/advertisements/:id"},
  'advertisement.delete': {"method":"DELETE","path":"/advertisements/:id"},
  'advertisement.publish': {"method":"POST","path":"/advertisements/:id/publish"},
  'advertisement.unpublish': {"method":"POST","path":"/advertisements/:id/unpublish"},
  'advertisement.follow': {"method":"POST","path":"/advertisements/:id/click"},
  'loyalty.get_mine': {"method":"GET","path":"/loyalty"},
  'loyalty.list_mine': {"method":"GET","path":"/loyalty/entries"},
  'loyalty.list': {"method":"GET","path":"/users/:id/loyalty"},
  'loyalty.adjust': {"method":"POST","path":"/users/:id/loyalty"},
  'cart.get': {"method":"GET","path":"/cart"},
  'cart.clear': {"method":"DELETE","path":"/cart"},
  'cart.add_line': {"method":"POST","path":"/cart/lines"},
  'cart.set_quantity': {"method":"PATCH","path":"/cart/lines/:id"},
  'cart.remove_line': {"method":"DELETE","path":"/cart/lines/:id"},
  'cart.apply_code': {"method":"POST","path":"/cart/code"},
  'cart.remove_code': {"method":"DELETE","path":"/cart/code"},
  'cart.merge': {"method":"POST","path":"/cart/merge"},
  'cart.show_left': {"method":"GET","path":"/cart/left"},
  'cart.restore': {"method":"POST","path":"/cart/restore"},
  'cart.stop_reminders': {"method":"POST","path":"/cart/reminders/stop"},
  'cart.list_abandoned': {"method":"GET","path":"/carts/admin/abandoned"},
  'cart.statistics': {"method":"GET","path":"/carts/admin/stats"},
  'cart.clean_up': {"method":"POST","path":"/carts/admin/cleanup"},
  'cart.remind': {"method":"POST","path":"/carts/admin/remind"},
  'cart.set_ttl': {"method":"POST","path":"/carts/admin/:cart_id/ttl"},
  'cart.delete': {"method":"DELETE","path":"/carts/admin/:cart_id"},
  'payment.list': {"method":"GET","path":"/payments"},
  'payment_method.list': {"method":"GET","path":"/payment-methods"},
  'payment_method.create': {"method":"POST","path":"/payment-methods"},
  'payment_method.reorder': {"method":"POST","path":"/payment-methods/order"},
  'payment_method.update': {"method":"PUT","path":"/payment-methods/:id"},
  'payment_method.publish': {"method":"POST","path":"/payment-methods/:id/publish"},
  'payment_method.unpublish': {"method":"POST","path":"/payment-methods/:id/unpublish"},
  'payment_method.delete': {"method":"DELETE","path":"/payment-methods/:id"},
  'payment.handle_webhook': {"method":"POST","path":"/payments/webhooks/:gateway"},
  'checkout.options': {"method":"GET","path":"/checkout/options"},
  'order.preview': {"method":"POST","path":"/orders/preview"},
  'order.create': {"method":"POST","path":"/orders"},
  'order.count_archivable': {"method":"GET","path":"/orders/archivable"},
  'order.archive': {"method":"POST","path":"/orders/archive"},
  'order.restore': {"method":"POST","path":"/orders/:id/restore"},
  'order.list': {"method":"GET","path":"/orders"},
  'order.export': {"method":"GET","path":"/orders/export.csv"},
  'order.get': {"method":"GET","path":"/orders/:id"},
  'order.track': {"method":"GET","path":"/orders/:id/tracking"},
  'order.update_status': {"method":"PUT","path":"/orders/:id/status"},
  'order.pay': {"method":"POST","path":"/orders/:id/pay"},
  'order.approve': {"method":"POST","path":"/orders/:id/approve"},
  'order.force_approve': {"method":"POST","path":"/orders/:id/force-approve"},
  'order.reject': {"method":"POST","path":"/orders/:id/reject"},
  'order.ship': {"method":"POST","path":"/orders/:id/ship"},
  'order.deliver': {"method":"POST","path":"/orders/:id/deliver"},
  'order.close': {"method":"POST","path":"/orders/:id/close"},
  'order.cancel': {"method":"POST","path":"/orders/:id/cancel"},
  'order.preview_edit': {"method":"POST","path":"/orders/:id/edit/preview"},
  'order.edit': {"method":"POST","path":"/orders/:id/edit"},
  'order.refund': {"method":"POST","path":"/orders/:id/refund"},
  'order.assign_delivery': {"method":"POST","path":"/orders/:id/assign-delivery"},
  'order.list_couriers': {"method":"GET","path":"/orders/:id/couriers"},
  'order.fail_delivery': {"method":"POST","path":"/orders/:id/fail-delivery"},
  'order.prove_delivery': {"method":"POST","path":"/orders/:id/proof","upload":true},
  'delivery.list': {"method":"GET","path":"/deliveries"},
  'order.list_returns': {"method":"GET","path":"/orders/:id/returns"},
  'return.request': {"method":"POST","path":"/orders/:id/returns"},
  'return.list': {"method":"GET","path":"/returns"},
  'return.get': {"method":"GET","path":"/returns/:id"},
  'return.add_photo': {"method":"POST","path":"/returns/:id/photos","upload":true},
  'return.approve': {"method":"POST","path":"/returns/:id/approve"},
  'return.reject': {"method":"POST","path":"/returns/:id/reject"},
  'return.cancel': {"method":"POST","path":"/returns/:id/cancel"},
  'return.receive': {"method":"POST","path":"/returns/:id/receive"},
  'return.refund': {"method":"POST","path":"/returns/:id/refund"},
  'return.preview_exchange': {"method":"POST","path":"/returns/:id/exchange/preview"},
  'return.exchange': {"method":"POST","path":"/returns/:id/exchange"},
  'order.comment': {"method":"POST","path":"/orders/:id/comments"},
  'invoice.create': {"method":"POST","path":"/orders/:id/invoice"},
  'invoice.list_of_order': {"method":"GET","path":"/orders/:id/invoices"},
  'invoice.list': {"method":"GET","path":"/invoices"},
  'invoice.get': {"method":"GET","path":"/invoices/:id"},
  'invoice.download': {"method":"GET","path":"/invoices/:id/file"},
  'invoice.send': {"method":"POST","path":"/invoices/:id/send"},
  'notification.list': {"method":"GET","path":"/notifications"},
  'notification.stream': {"method":"GET","path":"/notifications/stream"},
  'notification.mark_read': {"method":"POST","path":"/notifications/:id/read"},
  'notification.mark_all_read': {"method":"POST","path":"/notifications/read-all"},
  'outbox.list': {"method":"GET","path":"/outbox"},
  'reminder.preview': {"method":"POST","path":"/reminders/preview"},
  'sms.get_sender': {"method":"GET","path":"/sms/sender"},
  'sms.set_sender': {"method":"PUT","path":"/sms/sender"},
  'sms.test': {"method":"POST","path":"/sms/test"},
  'analytics.dashboard': {"method":"GET","path":"/analytics/dashboard"},
} as const
